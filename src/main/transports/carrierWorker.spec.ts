import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Carrier, Report } from '../ports/carrier'
import { carrierWorker } from './carrierWorker'
import { aLetter, anSmtp } from './testing/letters'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-transports-'))
const carriers: Carrier[] = []
const patience = { use: 5_000, send: 5_000, check: 5_000, returns: 5_000 }

afterEach(async () => {
  await Promise.all(carriers.splice(0).map((carrier) => carrier.close()))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** A thread that tells what it is asked into a file, and then does what the test says. */
function thread(name: string, ...lines: readonly string[]) {
  const file = path.join(folder, `${name}.mjs`)
  const heard = path.join(folder, `${name}.txt`)
  fs.writeFileSync(heard, '')
  fs.writeFileSync(
    file,
    [
      "import { appendFileSync } from 'node:fs'",
      "import { parentPort } from 'node:worker_threads'",
      'const done = (id, value) => parentPort.postMessage({ is: "done", id, value })',
      'const taken = { is: "accepted", reference: null, answer: "250 ok" }',
      "parentPort.postMessage({ is: 'ready' })",
      "parentPort.on('message', (message) => {",
      `appendFileSync(${JSON.stringify(heard)}, message.is + (message.asked ? ' ' + JSON.stringify(message.asked[1]?.settings?.port ?? message.asked[0]) : '') + '\\n')`,
      "if (message.is === 'close') parentPort.postMessage({ is: 'closed' })",
      "if (message.is === 'use') done(message.id, undefined)",
      ...lines,
      '})',
    ].join('\n'),
  )
  const opened = (limits: Partial<typeof patience> = {}): Carrier => {
    const carrier = carrierWorker(file, { ...patience, ...limits })
    carriers.push(carrier)
    return carrier
  }
  return { opened, told: () => fs.readFileSync(heard, 'utf8').trim().split('\n') }
}

const dies = "if (message.is === 'send' && message.asked[1].code === '204816') process.exit(1)"
const takes = "if (message.is === 'send') done(message.id, taken)"
const unknown = { is: 'unknown', fault: 'connection', answer: null }

describe('the thread that reaches out', () => {
  it('begins with the first message, and knows then what is in use', async () => {
    const { opened, told } = thread('begins', takes)
    const carrier = opened()
    await carrier.use('email', anSmtp(2501))
    await carrier.use('email', anSmtp(2502))
    expect(told()).toEqual([''])
    expect(await carrier.send('email', aLetter())).toMatchObject({ is: 'accepted' })
    expect(told()).toEqual(['use 2502', 'send "email"'])
  })

  it('dies: nobody knows what became of what was under way, and the next message goes through another', async () => {
    const { opened, told } = thread('dies', dies, takes)
    const carrier = opened()
    await carrier.use('email', anSmtp(2503))
    expect(await carrier.send('email', aLetter())).toEqual(unknown)
    expect(await carrier.send('email', aLetter({ code: null }))).toMatchObject({ is: 'accepted' })
    expect(told()).toEqual(['use 2503', 'send "email"', 'use 2503', 'send "email"'])
  })

  it('dies: a check and a reading end too, and a reading keeps its place', async () => {
    const { opened } = thread('ends', "if (message.is !== 'use') process.exit(1)")
    const carrier = opened()
    const fault = 'connection'
    expect(await carrier.check(anSmtp(1), null, () => undefined)).toMatchObject({
      ok: false,
      fault,
    })
    expect(await carrier.returns('email', [], 'place 7')).toEqual({
      reports: [],
      place: 'place 7',
      fault,
    })
  })

  it('stands still: it is ended, and another takes its place', async () => {
    const { opened } = thread(
      'stuck',
      "if (message.is === 'send' && message.asked[1].code === '204816') for (;;);",
      takes,
    )
    const carrier = opened({ send: 500 })
    expect(await carrier.send('email', aLetter())).toEqual(unknown)
    expect(await carrier.send('email', aLetter({ code: null }))).toMatchObject({ is: 'accepted' })
  })

  it('that isn’t there sends nothing, which is certain', async () => {
    const carrier = carrierWorker(path.join(folder, 'missing.mjs'))
    expect(await carrier.send('email', aLetter())).toMatchObject({ is: 'not-sent' })
  })

  it('sends nothing once it is closed', async () => {
    const { opened, told } = thread('closed', takes)
    const carrier = opened()
    await carrier.send('email', aLetter())
    await carrier.close()
    expect(await carrier.send('email', aLetter())).toMatchObject({ is: 'not-sent' })
    expect(told().filter((line) => line.startsWith('send'))).toHaveLength(1)
  })

  it('tells each step of a check as it happens', async () => {
    const { opened } = thread(
      'steps',
      "if (message.is !== 'check') return",
      "for (const step of ['address', 'connected']) parentPort.postMessage({ is: 'step', id: message.id, step: { step, detail: '' } })",
      'done(message.id, { ok: true })',
    )
    const steps: string[] = []
    await opened().check(anSmtp(1), null, ({ step }) => steps.push(step))
    expect(steps).toEqual(['address', 'connected'])
  })

  it('hears whether a receipt was stored, and so when it may say that it came', async () => {
    const report = JSON.stringify({ of: { reference: 'a' }, is: 'delivered', key: 'a' })
    const { opened, told } = thread(
      'receipts',
      `if (message.is === 'send') for (const report of [1, 2]) parentPort.postMessage({ is: 'heard', report, kind: 'phone', what: ${report} })`,
      `if (message.is === 'stored') appendFileSync(${JSON.stringify(path.join(folder, 'receipts.txt'))}, message.report + ' ' + message.stored + '\\n')`,
      "if (message.is === 'stored' && message.report === 2) done(1, taken)",
    )
    const carrier = opened()
    const heard: [string, Report][] = []
    carrier.hear(async (kind, what) => {
      heard.push([kind, what])
      if (heard.length === 2) throw new Error('the disk is full')
    })
    await carrier.send('phone', aLetter())
    expect(heard.map(([kind]) => kind)).toEqual(['phone', 'phone'])
    expect(told()).toEqual(expect.arrayContaining(['1 true', '2 false']))
  })
})
