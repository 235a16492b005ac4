import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../ports/carrier'
import { readEmail } from '../../engine/model/address'
import { carrierInThisThread } from '../carrier'
import { aLetter, anSmtp } from '../testing/letters'
import { envelopeOf, forLibrary } from './envelope'
import { scriptedServer, type Script, type ScriptedServer } from '../testing/mailServer'

/** Ten thousand were sent for the figure in docs/reliability.md. */
const runs = 200
const servers: ScriptedServer[] = []

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
})

/** A server, and what it hears of letters to addresses: one after another, over sessions that are kept. */
async function hearing(script: Script) {
  const server = await scriptedServer(script)
  servers.push(server)
  const carrier = carrierInThisThread()
  await carrier.use('email', anSmtp(server.port))
  return async (value: string): Promise<{ outcome: Outcome; recipients: readonly string[] }> => {
    server.lines.length = 0
    server.messages.length = 0
    const outcome = await carrier.send('email', aLetter({ to: { kind: 'email', value } }))
    return { outcome, recipients: server.lines.filter((line) => line.startsWith('RCPT')) }
  }
}

const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ019.-_+') },
  { weight: 2, arbitrary: fc.constantFrom(..."!#$%&'*/=?^`{|}~") },
  { weight: 2, arbitrary: fc.constantFrom(...'éñüßøłЖ漢字한ا') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
)
const label = fc.string({
  unit: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...'abcxyz019-') },
    { weight: 1, arbitrary: fc.constantFrom(...'éñüßЖ漢한ا') },
  ),
  minLength: 1,
  maxLength: 12,
})
/** Whatever the engine takes for an address. */
const address = fc
  .tuple(
    fc.string({ unit: sign, minLength: 1, maxLength: 24 }),
    fc.array(label, { minLength: 2, maxLength: 3 }),
  )
  .map(([local, labels]) => readEmail(`${local}@${labels.join('.')}`)?.value ?? null)
  .filter((value) => value !== null)

const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text)
const parts = (value: string) => {
  const at = value.lastIndexOf('@')
  const domain = value.slice(at + 1)
  return {
    local: value.slice(0, at),
    domain: isAscii(domain) ? domain : domainToASCII(domain),
  }
}

describe('whoever the engine takes for a recipient', () => {
  it('is the one recipient of its envelope, letter for letter', () => {
    fc.assert(
      fc.property(address, (value) => {
        const { local, domain } = parts(value)
        const to = { kind: 'email', value } as const
        const envelope = envelopeOf({ ...aLetter(), to }, anSmtp(1).settings)
        const expected = domain === '' ? undefined : [{ address: `${local}@${domain}` }]
        expect(envelope === null ? undefined : forLibrary(envelope).to).toEqual(expected)
      }),
      { numRuns: 10_000 },
    )
  })

  it('is the one recipient that a server is told', async () => {
    const sent = await hearing({ offers: ['SMTPUTF8', 'PIPELINING'] })
    await fc.assert(
      fc.asyncProperty(address, async (value) => {
        const { local, domain } = parts(value)
        const { outcome, recipients } = await sent(value)
        expect(recipients).toEqual(domain === '' ? [] : [`RCPT TO:<${local}@${domain}>`])
        expect(outcome.is).toBe(domain === '' ? 'refused' : 'accepted')
      }),
      { numRuns: runs },
    )
  })

  it('in other letters is told to no server that would make something else of them', async () => {
    const sent = await hearing({ offers: ['PIPELINING'] })
    await fc.assert(
      fc.asyncProperty(
        address.filter((value) => !isAscii(parts(value).local)),
        async (value) => {
          const { outcome, recipients } = await sent(value)
          expect(recipients).toEqual([])
          expect(outcome).toMatchObject({ is: 'refused', soft: false })
        },
      ),
      { numRuns: runs },
    )
  })
})

it.each([
  'maria@customers.test, evil@customers.test',
  'maria@customers.test>\r\nRCPT TO:<evil@customers.test',
  'maria@customers.test\r\nRCPT TO:<evil@customers.test>',
  'Maria <maria@customers.test>',
])('%j, which the engine takes for none, becomes no second recipient either', async (value) => {
  const sent = await hearing({})
  const { outcome, recipients } = await sent(value)
  expect(recipients.filter((line) => line !== `RCPT TO:<${value}>`)).toEqual([])
  expect(outcome.is === 'accepted' && recipients.length === 0).toBe(false)
})
