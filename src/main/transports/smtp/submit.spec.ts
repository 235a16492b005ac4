import { afterEach, describe, expect, it } from 'vitest'
import type { Outcome } from '../../ports/carrier'
import { carrierInThisThread } from '../carrier'
import { aLetter, anSmtp } from '../testing/letters'
import { scriptedServer, type Script, type ScriptedServer } from '../testing/mailServer'

const limits = { send: 300, check: 300, returns: 300 }
const servers: ScriptedServer[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()))
})

async function sentTo(script: Script): Promise<{ outcome: Outcome; server: ScriptedServer }> {
  const server = await scriptedServer(script)
  servers.push(server)
  const carrier = carrierInThisThread(limits)
  await carrier.use('email', anSmtp(server.port))
  const outcome = await carrier.send('email', aLetter())
  await carrier.close()
  return { outcome, server }
}

const refused = (soft: boolean, answer: string): Outcome => ({
  is: 'refused',
  soft,
  answer,
  again: null,
})
const notSent = (fault: string, answer: string | null = null) => ({ is: 'not-sent', fault, answer })
const unknown = (fault: string) => ({ is: 'unknown', fault, answer: null })

describe('what became of a message is known by whether its end was sent', () => {
  it('taken: with what it is called there', async () => {
    const { outcome, server } = await sentTo({})
    expect(outcome).toEqual({
      is: 'accepted',
      reference: '4C551230972',
      answer: '250 2.0.0 Ok: queued as 4C551230972',
    })
    expect(server.messages).toHaveLength(1)
  })

  it.each<[name: string, script: Script, expected: object]>([
    [
      'goes down at the greeting',
      { answers: { greeting: '421 4.3.2 down' } },
      notSent('busy', '421 4.3.2 down'),
    ],
    [
      'wants nobody of us',
      { answers: { greeting: '554 5.7.1 no' } },
      notSent('protocol', '554 5.7.1 no'),
    ],
    ['is no mail server', { answers: { greeting: 'SSH-2.0-OpenSSH_9.2' } }, notSent('protocol')],
    ['never greets', { answers: { greeting: 'silence' } }, notSent('time')],
    ['drops at the greeting', { answers: { greeting: 'drop' } }, notSent('connection')],
    ['drops at the sender', { answers: { MAIL: 'drop' } }, notSent('connection')],
    [
      'goes down at the sender',
      { answers: { MAIL: '421 4.3.2 down' } },
      notSent('busy', '421 4.3.2 down'),
    ],
    [
      'is busy at the sender',
      { answers: { MAIL: '452 4.3.1 full' } },
      notSent('busy', '452 4.3.1 full'),
    ],
    [
      'wants another sender',
      { answers: { MAIL: '553 5.7.1 not yours' } },
      notSent('settings', '553 5.7.1 not yours'),
    ],
    [
      'wants a sign-in',
      { answers: { MAIL: '530 5.7.0 sign in' } },
      notSent('sign-in', '530 5.7.0 sign in'),
    ],
    ['drops at the recipient', { answers: { RCPT: 'drop' } }, notSent('connection')],
    ['is silent at the recipient', { answers: { RCPT: 'silence' } }, notSent('time')],
    [
      'goes down at the recipient',
      { answers: { RCPT: '421 4.3.2 down' } },
      notSent('busy', '421 4.3.2 down'),
    ],
    ['greylists', { answers: { RCPT: '451 4.7.1 later' } }, refused(true, '451 4.7.1 later')],
    [
      'knows no such mailbox',
      { answers: { RCPT: '550 5.1.1 unknown' } },
      refused(false, '550 5.1.1 unknown'),
    ],
    ['drops before the message', { answers: { DATA: 'drop' } }, notSent('connection')],
    [
      'takes no message now',
      { answers: { DATA: '451 4.3.0 later' } },
      refused(true, '451 4.3.0 later'),
    ],
    [
      'is full after the message',
      { answers: { '.': '452 4.3.1 no room' } },
      refused(true, '452 4.3.1 no room'),
    ],
    [
      'goes down after the message',
      { answers: { '.': '421 4.3.2 time-out' } },
      refused(true, '421 4.3.2 time-out'),
    ],
    [
      'refuses what the message says',
      { answers: { '.': '554 5.7.1 spam' } },
      refused(false, '554 5.7.1 spam'),
    ],
    ['drops after the message', { answers: { '.': 'drop' } }, unknown('connection')],
    ['is silent after the message', { answers: { '.': 'silence' } }, unknown('time')],
    [
      'says something else after the message',
      { answers: { '.': 'SSH-2.0-OpenSSH_9.2' } },
      unknown('protocol'),
    ],
  ])('a server that %s', async (_name, script, expected) => {
    const { outcome } = await sentTo(script)
    expect(outcome).toEqual(expected)
  })

  it('a server that drops in the middle of the message may have all of it: nobody can say', async () => {
    const { outcome } = await sentTo({ dropsInData: 100 })
    expect(outcome).toEqual(unknown('connection'))
  })
})
