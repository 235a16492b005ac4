import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Letter, Outcome } from '../../src/main/ports/carrier'
import { carrierInThisThread } from '../../src/main/transports/carrier'
import { aLetter, anSmtp } from '../../src/main/transports/testing/letters'
import { mailPeers, type MailPeers } from '../peers/mail'

let peers: MailPeers
beforeAll(async () => {
  peers = await mailPeers()
})
afterAll(() => peers.stop())

type Settings = Parameters<typeof anSmtp>[1]

async function send(letter: Partial<Letter>, settings: Settings = {}, password?: string) {
  const { host, ports, authority, desk } = peers
  const carrier = carrierInThisThread()
  const secured: Settings = {
    host,
    security: 'starttls',
    authorities: authority,
    signIn: 'password',
    user: desk.user,
    ...settings,
  }
  const port = secured.security === 'tls' ? ports.submissions : ports.submission
  await carrier.use('email', anSmtp(port, secured, { password: password ?? desk.password }))
  const outcome: Outcome = await carrier.send('email', aLetter(letter))
  await carrier.close()
  return outcome
}

const to = (value: string) => ({ to: { kind: 'email', value } }) as const
/** Quoted-printable: a code may stand in two lines of it. */
const joined = (raw: string) => raw.replaceAll('=\r\n', '')

describe('a real mail server', () => {
  test.each(['starttls', 'tls'] as const)('takes a letter over %s', async (security) => {
    const address = `ok.${security}@customers.test`
    expect(await send(to(address), { security })).toMatchObject({
      is: 'accepted',
      reference: expect.stringMatching(/^[\dA-F]{6,}$/i),
    })
    const mail = await peers.provider.mailTo(address)
    expect(mail.to).toEqual([address])
    expect(mail.from).toBe('account-help@desk.test')
    expect(joined(mail.raw)).toContain('204816 is for your support call')
  })

  test('passes an address in other letters on as it is', async () => {
    const address = 'ok.josé@correo-españa.test'
    expect(await send(to(address))).toMatchObject({ is: 'accepted' })
    // The provider reads the domain back from its ASCII form.
    expect((await peers.provider.mailTo(address)).to).toEqual([address])
  })

  test('with a mailbox set, knows by the sender of the envelope whose it is', async () => {
    const mailbox = {
      host: peers.host,
      port: peers.ports.imaps,
      security: 'tls',
      user: peers.bounces.user,
      authorities: peers.authority,
      folder: 'INBOX',
      address: 'bounces@desk.test',
    } as const
    await send(to('ok.verp@customers.test'), { mailbox })
    const { from } = await peers.provider.mailTo('ok.verp@customers.test')
    expect(from).toBe('bounces+message-7f3a@desk.test')
  })

  test('that refuses the password refuses no message, and is asked once', async () => {
    expect(await send(to('ok.wrong@customers.test'), {}, 'not-the-password')).toMatchObject({
      is: 'not-sent',
      fault: 'sign-in',
      answer: expect.stringContaining('535'),
    })
    const tries = peers.log().match(/SASL PLAIN authentication failed/g) ?? []
    expect(tries).toHaveLength(1)
  })

  test('that nobody known vouches for hears no sign-in', async () => {
    expect(await send(to('ok.unknown@customers.test'), { authorities: '' })).toMatchObject({
      is: 'not-sent',
      fault: 'certificate',
    })
  })
})
