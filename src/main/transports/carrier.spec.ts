import { afterEach, describe, expect, it } from 'vitest'
import type { Carrier, Outcome } from '../ports/carrier'
import { carrierInThisThread } from './carrier'
import { aLetter, anSmtp } from './testing/letters'
import { scriptedServer, type Script, type ScriptedServer } from './testing/mailServer'

const limits = { send: 5_000, check: 5_000, returns: 5_000 }
const ends: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function serving(script: Script): Promise<ScriptedServer> {
  const server = await scriptedServer(script)
  ends.push(() => server.stop())
  return server
}

function opened(patience = limits): Carrier {
  const carrier = carrierInThisThread(patience)
  ends.push(() => carrier.close())
  return carrier
}

const heard = async (server: ScriptedServer): Promise<void> => {
  while (server.messages.length === 0) await new Promise(setImmediate)
}

describe('what is said of a message', () => {
  const code = '204816'
  const quoted = [
    `"${code} is for your support call only" to maria.g@customers.test`,
    `204 816, =32=30=34=38=31=36, ${Buffer.from(`the code ${code} of maria.g@customers.test`).toString('base64')}`,
    'maria.g at customers.test <maria.g@customers.test>',
  ]
  const secret = /204.?816|MjA0ODE2|=32=30|maria\.g|bWFyaWEuZ/

  it.each(['RCPT', '.'] as const)(
    'holds nothing of it where a server quotes it after %s',
    async (moment) => {
      for (const words of quoted)
        for (const status of ['554 5.7.1', '451 4.7.1', '250 2.0.0 Ok: queued as 4C551230972']) {
          const answers = { [moment]: `${status} ${words}` }
          const server = await serving({ answers })
          const carrier = opened()
          await carrier.use('email', anSmtp(server.port))
          const said = JSON.stringify(await carrier.send('email', aLetter()))
          expect(said).not.toMatch(secret)
          if (moment === '.') expect(said).toContain(status)
        }
    },
  )

  it('holds nothing of it where a check is refused', async () => {
    const server = await serving({ answers: { '.': `554 5.7.1 ${quoted[0] ?? ''}` } })
    const result = await opened().check(anSmtp(server.port), aLetter(), () => undefined)
    expect(result).toMatchObject({ ok: false, answer: expect.stringContaining('554 5.7.1') })
    expect(JSON.stringify(result)).not.toMatch(secret)
  })
})

describe('another transport', () => {
  it('comes into use once what is under way has ended, and what is sent meanwhile leaves by it', async () => {
    let answer = 'silence'
    const first = await serving({ answers: { '.': () => answer } })
    const second = await serving({})
    const carrier = opened({ ...limits, send: 700 })
    await carrier.use('email', anSmtp(first.port))
    const underWay = carrier.send('email', aLetter())
    await heard(first)
    const changed = carrier.use('email', anSmtp(second.port))
    const next = carrier.send('email', aLetter())
    answer = '250 ok'
    first.hangUp()
    expect(await underWay).toMatchObject({ is: 'unknown' })
    expect(await next).toMatchObject({ is: 'accepted' })
    await changed
    expect([first.messages.length, second.messages.length]).toEqual([1, 1])
  })

  it('of another kind is not this one’s', async () => {
    const server = await serving({})
    const carrier = opened()
    await carrier.use('phone', anSmtp(server.port))
    expect(await carrier.send('email', aLetter())).toMatchObject({ is: 'not-sent' })
    expect(server.sessions()).toBe(0)
  })

  it('that is none takes nothing, and connects nowhere', async () => {
    const server = await serving({})
    const carrier = opened()
    await carrier.use('email', anSmtp(server.port))
    await carrier.use('email', null)
    expect(await carrier.send('email', aLetter())).toMatchObject({
      is: 'not-sent',
      fault: 'settings',
    })
    expect(await carrier.returns('email', [], 'place')).toEqual({
      reports: [],
      place: 'place',
      fault: null,
    })
    expect(server.sessions()).toBe(0)
  })
})

it.each<[moment: 'RCPT' | '.', outcome: Partial<Outcome>]>([
  ['RCPT', { is: 'not-sent', fault: 'time' }],
  ['.', { is: 'unknown', fault: 'time' }],
])(
  'what is under way when everything ends says how far it came: at %s',
  async (moment, outcome) => {
    const server = await serving({ answers: { [moment]: 'silence' } })
    const carrier = carrierInThisThread(limits)
    await carrier.use('email', anSmtp(server.port))
    const underWay = carrier.send('email', aLetter())
    while (server.lines.length < 3 || (moment === '.' && server.messages.length === 0))
      await new Promise(setImmediate)
    await carrier.close()
    expect(await underWay).toMatchObject(outcome)
  },
)
