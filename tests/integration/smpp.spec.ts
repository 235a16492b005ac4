import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MessageId } from '../../src/shared/vocabulary/ids'
import type { CheckedStep, Report } from '../../src/main/ports/carrier'
import { centreAt, impatient, letter } from '../../src/main/transports/smpp/testing/letters'
import { openSmpp } from '../../src/main/transports/smpp/transport'
import { certified } from '../peers/authority'
import { smsc, type Smsc } from '../peers/smsc'
import { smscOfPerl, type SmscOfPerl } from '../peers/smscOfPerl'

const never = new AbortController().signal
const messages = 1_000
const mostMilliseconds = 5_000

let npm: Smsc
let perl: SmscOfPerl

beforeAll(async () => {
  ;[npm, perl] = await Promise.all([smsc({ hexIds: true }), smscOfPerl()])
})

afterAll(() => Promise.all([npm.stop(), perl.stop()]))

function opened(...centre: Parameters<typeof centreAt>) {
  const reports = new Map<string, Report>()
  const transport = openSmpp(centreAt(...centre), async (report) => {
    if ('id' in report.of) reports.set(report.of.id, report)
  })
  const send = (id: string, number: string, more = {}) =>
    transport.send(letter({ id: id as MessageId, number, ...more }), never)
  return { transport, reports, send }
}

describe.each([
  ['of npm smpp', () => npm.port],
  ['of Net::SMPP', () => perl.port],
])('an SMS centre %s', (name, port) => {
  it('takes a thousand messages, and every receipt finds its own, within five seconds', async () => {
    const { transport, reports, send } = opened(port())
    const start = performance.now()
    const outcomes = await Promise.all(
      Array.from({ length: messages }, (_, at) =>
        send(`m${at}`, `+3461${String(at).padStart(5, '0')}${at % 10 === 0 ? '22' : '00'}`),
      ),
    )
    const taken = performance.now() - start
    await expect.poll(() => reports.size, { timeout: 10_000, interval: 10 }).toBe(messages)
    const all = performance.now() - start
    await transport.close()
    console.log(
      `figure 10: ${messages} messages to the SMS centre ${name}: taken after ${Math.round(taken)} ms, all receipts after ${Math.round(all)} ms`,
    )
    expect(new Set(outcomes.map(({ is }) => is))).toEqual(new Set(['accepted']))
    for (let at = 0; at < messages; at += 1)
      expect(reports.get(`m${at}`)?.is).toBe(at % 10 === 0 ? 'failed' : 'delivered')
    expect(all).toBeLessThan(mostMilliseconds)
  })

  it('says by number what becomes of a message', async () => {
    const { transport, send } = opened(port())
    expect(await send('a', '+34612345611')).toMatchObject({ is: 'refused', soft: false })
    expect(await send('b', '+34612345658')).toMatchObject({ is: 'refused', soft: true })
    expect(await send('c', '+34612345698')).toMatchObject({ is: 'unknown', fault: 'connection' })
    expect(await send('d', '+34612345600')).toMatchObject({ is: 'accepted' })
    await transport.close()
  })

  it('delivers a message in two parts once both are', async () => {
    const { transport, reports, send } = opened(port())
    await send('long', '+34698765400', { body: 'Código para la llamada: 123456. ő'.repeat(3) })
    await expect.poll(() => reports.get('long')?.is).toBe('delivered')
    await transport.close()
  })

  it('lets nobody in with another password', async () => {
    const setting = centreAt(port())
    const transport = openSmpp({ ...setting, secrets: { password: 'other' } }, async () => {})
    expect(await transport.send(letter(), never)).toMatchObject({
      is: 'not-sent',
      fault: 'sign-in',
      answer: 'ESME_RINVPASWD',
    })
    await transport.close()
  })
})

it('both centres were given the same words, with how long they are of use', async () => {
  const { transport: one, send: toNpm } = opened(npm.port)
  const { transport: other, send: toPerl } = opened(perl.port)
  const body = 'Your code: 123456 [~€]'
  await Promise.all([toNpm('x', '+34655555500', { body }), toPerl('x', '+34655555500', { body })])
  await Promise.all([one.close(), other.close()])
  expect(npm.taken.at(-1)).toMatchObject({
    from: 'Contoso',
    to: '34655555500',
    text: body,
  })
  const { octets, ...rest } = perl.taken().at(-1)!
  expect(rest).toMatchObject({
    from: 'Contoso',
    to: '34655555500',
    dataCoding: 0,
    validity: '000000001000000R',
  })
  expect(octets).toEqual(Buffer.from('Your code: 123456 \x1b<\x1b=\x1be\x1b>', 'latin1'))
})

it('over TLS, a centre is believed by the authority that is set, and by no other', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-smsc-'))
  const peer = certified(folder)
  const secured = await smsc({ certified: peer })
  const to = (authorities: string) =>
    openSmpp(
      centreAt(secured.port, { host: 'localhost', security: 'tls', authorities }),
      async () => {},
    )
  const [good, bad] = [to(peer.authority), to('')]
  const steps: CheckedStep[] = []
  expect(await good.check(letter(), (step) => steps.push(step), never)).toEqual({ ok: true })
  expect(steps.map(({ step }) => step)).toEqual([
    'address',
    'connected',
    'secured',
    'signed-in',
    'taken',
    'came-back',
  ])
  expect(steps[2]!.detail).toMatch(/^TLSv1\.[23] · localhost · Latchkey test authority · /)
  expect(await bad.send(letter(), never)).toMatchObject({ is: 'not-sent', fault: 'certificate' })
  const plain = openSmpp(
    centreAt(npm.port, { host: 'localhost', security: 'tls' }),
    async () => {},
    impatient,
  )
  expect(await plain.send(letter(), never)).toMatchObject({ is: 'not-sent', fault: 'time' })
  await Promise.all([good.close(), bad.close(), plain.close()])
  await secured.stop()
  rmSync(folder, { recursive: true })
})
