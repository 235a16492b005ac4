import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounceAddress, readReturned } from './returned'

const samples = new URL('testing/samples/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(`${name}.txt`, samples), 'latin1')
const names = readdirSync(samples).map((name) => name.replace(/\.txt$/, ''))
const address = 'bounces@desk.test'
const own = 'message-7k2m9p4rt0vw3xyz'
const another = 'message-0000000000000000'
const read = (name: string) => readReturned(sample(name), address)

describe('what a mail reports', () => {
  test.each([
    ['relayed', 'delivered', '2.0.0', '250 stored'],
    ['failed', 'failed', '5.1.1', '550 5.1.1 no such mailbox here'],
    ['delayed', 'delayed', '4.2.2', '452 4.2.2 mailbox full, try again later'],
    ['gave-up', 'failed', '4.2.2', '452 4.2.2 mailbox full, try again later'],
    ['nested', 'failed', '5.1.1', '550 5.1.1 User maria not listed in Domino Directory'],
    ['prose-exim', 'failed', '5.2.2', '552 5.2.2 Mailbox size limit exceeded'],
    ['prose-qmail', 'failed', '5.1.1', '5.1.1 Sorry, no mailbox here by that name.'],
    ['prose-still-tried', 'delayed', '4.7.1', '451 4.7.1 greylisted, come back later'],
  ])('%s: it says %s %s', (name, is, status, answer) => {
    expect(read(name)).toMatchObject({ of: { id: own }, is, status, answer })
  })

  test.each(['prose-without-answer', 'holiday', 'complaint'])(
    '%s: something came back, and the message stays as it is',
    (name) => {
      expect(read(name)).toMatchObject({
        of: { id: own },
        is: 'remark',
        status: null,
        answer: null,
      })
    },
  )

  test('without an address of its own the message is known by its Message-ID', () => {
    const report = readReturned(sample('without-verp'), 'account.help@mail.example')
    expect(report).toMatchObject({ of: { id: own }, is: 'failed', status: '5.1.1' })
  })

  test('the submission’s own id is enough where the address and the headers are gone', () => {
    const report = sample('failed')
      .replaceAll(`bounces+${own}@`, 'somebody@')
      .replace(/^Message-Id:.*$/gim, '')
    expect(readReturned(report, address)).toMatchObject({ of: { id: own }, is: 'failed' })
  })

  test('mails whose fields a stranger has folded without end are read all the same, and hold nobody up', () => {
    const folded = `To: somebody${'\n a'.repeat(85_000)}\n`
    for (let mail = 0; mail < 10; mail++)
      expect(readReturned(`${folded}${sample('failed')}`, address)).toMatchObject({
        of: { id: own },
      })
  })

  test('a holiday reply that came to no message’s own address is nothing', () => {
    expect(readReturned(sample('holiday'), 'help@desk.test')).toBeNull()
  })

  test('the same report has the same key each time, and no word of a stranger is in it', () => {
    for (const name of names) {
      const key = readReturned(sample(name), name === 'without-verp' ? 'a@b.example' : address)?.key
      expect(key).toMatch(/^mail (delivered|delayed|failed|remark) ([245]\.\d+\.\d+|-)$/)
      const again = sample(name).replace(/^Date:.*$/gim, 'Date: Tue, 1 Dec 2026 08:00:00 +0000')
      if (name !== 'without-verp') expect(readReturned(again, address)?.key).toBe(key)
    }
  })

  test('a line that ends in a line feed, a carriage return or both is a line', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(readReturned(sample('failed').replace(/\r?\n/g, end), address)).toEqual(read('failed'))
  })
})

describe('whose it is', () => {
  test('each message has an address of its own, and it is found in any writing', () => {
    const to = bounceAddress(address, own)
    expect(to).toBe(`bounces+${own}@desk.test`)
    for (const written of [to, to.toUpperCase(), `Bounces <${to}>`, `"x" <a@b.example>, ${to}`])
      expect(readReturned(`Delivered-To: ${written}\n\nHello`, address)?.of).toEqual({ id: own })
  })

  test.each([
    `x.${own}@desk.test`,
    `xbounces+${own}@desk.test`,
    `bounces+${own}@desk.test.example`,
  ])('%s is not the address of any message', (to) =>
    expect(readReturned(`Delivered-To: ${to}\n\nHello`, address)).toBeNull(),
  )

  test('a report that came to one message and names another changes neither', () => {
    const forged = (sign: RegExp) => sample('failed').replace(sign, `$1${another}`)
    for (const sign of [
      /(Original-Envelope-Id: )\S+/,
      /(Message-Id: <)message-[a-z0-9]+(?=@)/i,
      /(^To: bounces\+)message-[a-z0-9]+/m,
    ]) {
      expect(forged(sign)).not.toBe(sample('failed'))
      expect(readReturned(forged(sign), address)).toBeNull()
    }
  })

  test('whatever is written into a report, it says something of its own message or of none', () => {
    const anywhere = fc.tuple(
      fc.constantFrom(...names),
      fc.nat(4_000),
      fc.constantFrom(
        `Original-Envelope-Id: ${another}`,
        `Message-ID: <${another}@desk.test>`,
        `Delivered-To: bounces+${another}@desk.test`,
        `\n\nAction: failed\nFinal-Recipient: rfc822; ${another}@desk.test\n\n`,
        `--inner\nContent-Type: message/delivery-status\n\nOriginal-Envelope-Id: ${another}\n\nAction: failed\n`,
      ),
    )
    fc.assert(
      fc.property(anywhere, ([name, at, line]) => {
        const lines = sample(name).split('\n')
        // The first lines are the receiving server’s own, and say whose it is.
        lines.splice(2 + (at % (lines.length - 2)), 0, line)
        const report = readReturned(lines.join('\n'), address)
        if (report !== null && name !== 'without-verp') expect(report.of).toEqual({ id: own })
      }),
    )
  })
})

test('no mail is too broken to be read', () => {
  const piece = fc.oneof(
    fc.constantFrom(...names.flatMap((name) => sample(name).split(/(?<=\n)/))),
    fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc.constantFrom('\n', '\r\n', '--', '--inner--', 'boundary=', 'Content-Type: ', '550 '),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const report = readReturned(pieces.join(''), address)
      expect(report?.answer ?? '').not.toMatch(/[\r\n\0]/)
    }),
  )
})
