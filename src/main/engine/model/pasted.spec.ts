import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasNoMessages, readAddress } from './address'
import { withoutPasted } from './pasted'

const read = (kind: 'email' | 'phone', text: string) => readAddress(kind, text)?.value ?? null

describe('an address is read out of what people paste', () => {
  it.each([
    '\u202a+34 612 345 678\u202c',
    '\u2066+34612345678\u2069',
    '+34\u00a0612\u202f345\u2009678',
    '+34 612\u200b 345 678',
    '\ufeff+34612345678',
    'tel:+34612345678',
    'TEL:+34-612-345-678',
    'tel://+34612345678',
    'sms:+34612345678',
    '＋３４６１２３４５６７８',
    '+٣٤ ٦١٢ ٣٤٥ ٦٧٨',
    '+۳۴۶۱۲۳۴۵۶۷۸',
    '+३४ ६१२ ३४५ ६७८',
    '٠٠٣٤٦١٢٣٤٥٦٧٨',
    '+34 612–345–678',
    '+34 612—345—678',
    '+34 612−345−678',
    '+34 612‐345‑678',
    '+34 612－345－678',
    '+34.612.345.678',
    '(+34) 612 345 678',
    '(0034) 612 345 678',
    '0034612345678',
    '00 34 612 345 678',
    '00-34-612-345-678',
    '+34 612 345 678.',
    '+34 612 345 678;',
    '"+34 612 345 678"',
    '(+34 612 345 678)',
    'Ana Ruiz <+34 612 345 678>',
    'Tel. +34 612 345 678',
    'Tel.: +34 612 345 678',
    'Tél : +34 612 345 678',
    'Telefon: 0034 612 345 678',
    'Mobile: +34 612 345 678',
    'MÓVIL +34 612 345 678',
    'work mobile: +34 612 345 678',
    '(mobile) +34 612 345 678',
    'M: +34 612 345 678',
    'T +34 612 345 678',
    '📞 +34 612 345 678',
    '☎️ +34 612 345 678',
    '+34 612 345 678 (mobile)',
    '+34 612 345 678 (móvil)',
    '+34 612 345 678 [work]',
    '+34 612 345 678 mobile',
    '+34 612 345 678 - Handy',
    '手机：+34 612 345 678',
  ])('%j is +34612345678', (text) => {
    expect(read('phone', text)).toBe('+34612345678')
  })

  it.each([
    ['+44 (0)7700 900123', '+447700900123'],
    ['+44 07700 900123', '+447700900123'],
    ['0044 (0) 7700 900123', '+447700900123'],
    ['+52 1 55 1234 5678', '+525512345678'],
    ['+39 (0)6 1234567', '+39061234567'],
    ['+49 (0) 151 12345678', '+4915112345678'],
  ])('%j is %j', (text, value) => {
    expect(read('phone', text)).toBe(value)
  })

  it.each([
    'ana@example.org\u200b',
    '\u200e ana@example.org \u200f',
    'mailto:ana@example.org',
    'MAILTO:ana%40example.org?subject=Hello',
    'Ana Ruiz <ana@example.org>',
    '"Ruiz, Ana" <ana@example.org>',
    '<ana@example.org>',
    '<mailto:ana@example.org>',
    'ana@example.org <ana@example.org>',
    '"Ana@example.org" <ana@example.org>;',
    'ana@example.org <mailto:ana@example.org>',
    'Ana Ruiz (ana@example.org)',
    'ana@example.org (Ana Ruiz)',
    'Ana Ruiz [ana@example.org],',
    '[ana@example.org]',
    '"ana@example.org"',
    '“ana@example.org”',
    "'ana@example.org'",
    'ana@example.org.',
    'ana@example.org,',
    'ana@example.org;',
    'Email: ana@example.org',
    'E-mail : ana@example.org',
    'Correo electrónico: ana@example.org',
    'work email ana@example.org',
    'ana@example.org (work)',
    'ａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ',
    'ana@example。org',
  ])('%j is ana@example.org', (text) => {
    expect(read('email', text)).toBe('ana@example.org')
  })

  it('reads the letters of a link that stand there as their codes, and leaves a wrong code as it is', () => {
    expect(read('email', 'mailto:ana%2Bnews@example.org')).toBe('ana+news@example.org')
    expect(read('email', 'ana%2Bnews@example.org')).toBe('ana%2Bnews@example.org')
    expect(read('email', 'mailto:100%@example.org')).toBe('100%@example.org')
  })
})

describe('nothing is taken off an address without certainty', () => {
  it.each([
    '+34 912 345 678 ext 12',
    '+34 912 345 678 ext 12 (work)',
    'Tel. +34 912 345 678 x12',
    'Mobile: +34 912 345 678,,12',
    'tel:+34912345678;ext=12',
  ])('%j keeps its extension, and is refused for it', (text) => {
    expect(read('phone', text)).toBeNull()
    expect(hasNoMessages(withoutPasted('phone', text))).toBe(true)
  })

  it.each([
    'Fax: +34 912 345 678',
    '+34 912 345 678 (fax)',
    'Tel. 612 345 678',
    '612345678 (mobile)',
    'mobile +34 612 345 678 or +34 612 345 679',
    '+34 612 345 678 / +34 612 345 679',
    'Ana 2 <+34 612 345 678>',
    '+34 612 345 678 (2)',
    '+34 912 345 678 (ext. 12)',
    'handyman +34 612 345 678',
    '+34 612 345 678 (Ana)',
  ])('%j is no phone: what else stands there may matter, or its country is nowhere', (text) => {
    expect(read('phone', text)).toBeNull()
  })

  it.each([
    'ana@example.org <bea@example.org>',
    'ana@example.org, bea@example.org',
    'ana@example.org (bea@example.org)',
    'ana ruiz@example.org',
    'Ana ana@example.org',
    'mailing ana@example.org',
  ])('%j is no email: it may be another one', (text) => {
    expect(read('email', text)).toBeNull()
  })

  it('takes off the same from a text that it has taken something off already: nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('email' as const, 'phone' as const),
        fc.array(
          fc.constantFrom(
            'Tel.',
            ' ',
            '+34612345678',
            '(',
            ')',
            'mobile',
            '"',
            '<',
            '>',
            'ana@example.org',
            'mailto:',
            '.',
            'ext 12',
            ':',
          ),
          { maxLength: 6 },
        ),
        (kind, parts) => {
          const text = parts.join('')
          const value = read(kind, text)
          if (value !== null) {
            expect(read(kind, value)).toBe(value)
            expect(text).not.toContain('ext 12')
          }
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
