import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BodyReader, encode, nextSequence, NotSmpp, textOf, unitReader } from './pdu'

const units = fc.array(
  fc.record({
    command: fc.integer({ min: 0, max: 0xffff_ffff }),
    status: fc.integer({ min: 0, max: 0xffff_ffff }),
    sequence: fc.integer({ min: 0, max: 0xffff_ffff }),
    body: fc.uint8Array({ maxLength: 300 }).map((octets) => Buffer.from(octets)),
  }),
  { maxLength: 8 },
)

describe('units of SMPP', () => {
  it('come out as they went in, however the connection breaks them up', () => {
    fc.assert(
      fc.property(units, fc.array(fc.nat(40), { minLength: 1 }), (sent, cuts) => {
        const whole = Buffer.concat(sent.map(encode))
        const read = unitReader()
        const got = []
        for (let at = 0, cut = 0; at < whole.length; cut += 1) {
          const length = (cuts[cut % cuts.length] ?? 0) + 1
          got.push(...read(whole.subarray(at, at + length)))
          at += length
        }
        expect(got).toEqual(sent)
      }),
    )
  })

  it('are refused as none of the protocol, and by nothing else, where the octets are chance', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (chunks) => {
        const read = unitReader()
        try {
          for (const chunk of chunks) read(Buffer.from(chunk))
        } catch (error) {
          expect(error).toBeInstanceOf(NotSmpp)
        }
      }),
    )
  })

  it.each([0, 15, 0x1_1001, 0xffff_ffff])('of %i octets are none', (length) => {
    const head = Buffer.alloc(16)
    head.writeUInt32BE(length, 0)
    expect(() => unitReader()(head)).toThrow(NotSmpp)
  })

  it('of the longest length that there is are waited for', () => {
    const head = Buffer.alloc(16)
    head.writeUInt32BE(0x1_1000, 0)
    const read = unitReader()
    expect(read(head)).toEqual([])
    expect(read(Buffer.alloc(0x1_1000 - 16))).toHaveLength(1)
  })

  it('are numbered from one again after the highest number', () => {
    expect(nextSequence(0x7fff_fffe)).toBe(0x7fff_ffff)
    expect(nextSequence(0x7fff_ffff)).toBe(1)
  })
})

describe('a body', () => {
  it('is never read past its end', () => {
    const reader = () => new BodyReader(Buffer.from('ab'))
    expect(() => reader().text()).toThrow(NotSmpp)
    expect(() => reader().octets(3)).toThrow(NotSmpp)
    expect(() => new BodyReader(Buffer.alloc(0)).byte()).toThrow(NotSmpp)
    expect(reader().octets(2)).toHaveLength(2)
  })

  it('keeps what was added whole, and leaves octets at its end that are no addition', () => {
    const one = Buffer.from([0x00, 0x1e, 0x00, 0x02, 0x31, 0x00])
    const added = new BodyReader(Buffer.concat([one, Buffer.from([0x04, 0x27, 0x00, 0x09, 2])]))
    expect([...added.optional()]).toEqual([[0x1e, Buffer.from([0x31, 0x00])]])
  })

  it('takes a text with a zero octet for one without', () => {
    expect(textOf('ab\0cd')).toEqual(Buffer.from('abcd\0'))
  })
})
