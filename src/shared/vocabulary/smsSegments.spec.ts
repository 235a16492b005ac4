import { describe, expect, it } from 'vitest'
import { inPlainSigns, smsLength, withoutDearMarks } from './smsSegments'

describe('the length of a text message', () => {
  it.each([
    ['', { coding: 'gsm', units: 0, segments: 1 }],
    ['a'.repeat(160), { coding: 'gsm', units: 160, segments: 1 }],
    ['a'.repeat(161), { coding: 'gsm', units: 161, segments: 2 }],
    ['a'.repeat(306), { coding: 'gsm', units: 306, segments: 2 }],
    ['a'.repeat(307), { coding: 'gsm', units: 307, segments: 3 }],
    ['€'.repeat(80), { coding: 'gsm', units: 160, segments: 1 }],
    // The 153rd unit stays empty: an escape is not parted from its sign.
    ['€'.repeat(152), { coding: 'gsm', units: 304, segments: 2 }],
    ['€'.repeat(153), { coding: 'gsm', units: 306, segments: 3 }],
    ['á'.repeat(70), { coding: 'ucs2', units: 70, segments: 1 }],
    ['á'.repeat(71), { coding: 'ucs2', units: 71, segments: 2 }],
    ['á'.repeat(134), { coding: 'ucs2', units: 134, segments: 2 }],
    ['á'.repeat(135), { coding: 'ucs2', units: 135, segments: 3 }],
    ['😀'.repeat(67), { coding: 'ucs2', units: 134, segments: 3 }],
  ] as const)('of %j is %j', (text, length) => {
    expect(smsLength(text)).toEqual(length)
  })

  it('is not made dear by quotation marks, dots and spaces', () => {
    const dear = 'It isn’t “you” – «yo» « moi » „ich“… ma••••••'
    expect(smsLength(dear).coding).toBe('ucs2')
    expect(inPlainSigns(dear)).toBe('It isn\'t "you" - "yo" "moi" "ich"... ma******')
    expect(smsLength(inPlainSigns(dear)).coding).toBe('gsm')
  })

  it('keeps the letters that GSM has, and takes the marks off others', () => {
    expect(withoutDearMarks('Kovács é Ñandú Müller Банк')).toBe('Kovacs é Ñandu Müller Банк')
  })
})
