import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gsmAlphabet, gsmEscape, gsmExtension } from '@shared/vocabulary/gsmAlphabet'
import { coded, unpacked } from './sms'

const extended = new Map([...gsmExtension].map(([sign, number]) => [number, sign]))
const headerLength = 6
const mostOctets = 140
const mostSeptets = 160

/** As a centre reads it. */
function readBack(octets: Buffer, dataCoding: number): string {
  if (dataCoding === 8) return Buffer.from(octets).swap16().toString('utf16le')
  let text = ''
  for (let at = 0; at < octets.length; at += 1)
    text += octets[at] === gsmEscape ? extended.get(octets[++at]!) : gsmAlphabet[octets[at]!]
  return text
}

const gsmSigns = [...gsmAlphabet, ...gsmExtension.keys()].filter((sign) => sign !== '\u001b')

describe('a text message in octets', () => {
  it('has the alphabet in GSM’s order', () => {
    expect(gsmAlphabet).toHaveLength(128)
    expect([...unpacked('@£_AZaz09à€{')]).toEqual([
      ...[0x00, 0x01, 0x11, 0x41, 0x5a, 0x61, 0x7a, 0x30, 0x39, 0x7f, 0x1b, 0x65, 0x1b, 0x28],
    ])
  })

  it.each([
    ['in GSM’s alphabet', fc.string({ unit: fc.constantFrom(...gsmSigns), maxLength: 700 }), 0],
    ['in any', fc.string({ unit: 'binary', maxLength: 400 }).map((text) => `${text}ő`), 8],
  ])('%s says the same put together, and each part fits', (_which, texts, dataCoding) => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 255 }), (text, joinedAs) => {
        const sms = coded(text, joinedAs)
        const start = sms.isJoined ? headerLength : 0
        expect(sms.dataCoding).toBe(dataCoding)
        expect(sms.parts.map((part) => readBack(part.subarray(start), dataCoding)).join('')).toBe(
          text,
        )
        sms.parts.forEach((part, at) => {
          if (sms.isJoined)
            expect([...part.subarray(0, start)]).toEqual([
              5,
              0,
              3,
              joinedAs,
              sms.parts.length,
              at + 1,
            ])
          if (dataCoding === 8) expect(part.length).toBeLessThanOrEqual(mostOctets)
          // The header of six octets takes the room of seven signs.
          else expect(part.length - start + (start > 0 ? 7 : 0)).toBeLessThanOrEqual(mostSeptets)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('is one part of 160 signs, and two of 161', () => {
    expect(coded('x'.repeat(160), 1).parts).toHaveLength(1)
    expect(coded('x'.repeat(161), 1).parts.map((part) => part.length)).toEqual([159, 14])
  })

  it('cuts neither an escape nor a sign of two units in two', () => {
    expect(coded(`${'x'.repeat(152)}€${'x'.repeat(20)}`, 1).parts[0]).toHaveLength(6 + 152)
    expect(coded(`${'ő'.repeat(66)}😀${'ő'.repeat(20)}`, 1).parts[0]).toHaveLength(6 + 132)
  })
})
