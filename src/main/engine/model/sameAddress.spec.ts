import { domainToASCII, domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress } from './address'
import { asciiLabel, unicodeLabel } from './punycode'
import {
  addressKey,
  addressSpellings,
  sameAddress,
  sameSignInName,
  signInNameSpellings,
} from './sameAddress'

const email = (value: string) => ({ kind: 'email', value }) as const
const phone = (value: string) => ({ kind: 'phone', value }) as const

describe('two spellings of one address are one address', () => {
  it.each([
    ['Maria.L@example.org', 'maria.l@EXAMPLE.org'],
    ['jos\u00e9@example.org', 'JOSE\u0301@example.org'],
    ['tom@bücher.example', 'tom@xn--bcher-kva.example'],
    ['tom@BÜCHER.example', 'tom@XN--BCHER-KVA.example'],
    ['tom@bücher.xn--p1ai', 'tom@xn--bcher-kva.рф'],
    ['ΟΔΥΣΣΕΥΣ@example.gr', 'οδυσσευσ@example.gr'],
    ['οδυσσευς@example.gr', 'οδυσσευσ@example.gr'],
    ['ｔａｒｏ@example.org', 'taro@example.org'],
  ])('of emails: %s and %s', (one, other) => {
    expect(sameAddress(email(one), email(other))).toBe(true)
    expect(sameAddress(email(other), email(one))).toBe(true)
  })

  it.each([
    ['+5491123456789', '+541123456789'],
    ['+5215512345678', '+525512345678'],
    ['+5511987654321', '+551187654321'],
    ['+5511961234567', '+551161234567'],
  ])('of phones: %s and %s', (one, other) => {
    expect(sameAddress(phone(one), phone(other))).toBe(true)
  })

  it.each([
    [email('maria@example.org'), email('mar\u00eda@example.org')],
    [email('maria+news@example.org'), email('maria@example.org')],
    [email('ma.ria@gmail.com'), email('maria@gmail.com')],
    [email('tom@bücher.example'), email('tom@bucher.example')],
    [email('tom@xn--bcher-kva'), email('tom@xn--bcher-kva.example')],
    [phone('+34612345678'), phone('+34612345679')],
    // A landline has no ninth digit, and other countries have no such habits.
    [phone('+5511923456789'), phone('+551123456789')],
    [phone('+5511951234567'), phone('+551151234567')],
    [phone('+549112345678'), phone('+54112345678')],
    [phone('+54911234567890'), phone('+5411234567890')],
    [phone('+521551234567'), phone('+52551234567')],
    [phone('+5195512345678'), phone('+515512345678')],
    [phone('+34612345678'), email('+34612345678')],
  ])('and two addresses stay two: %o and %o', (one, other) => {
    expect(sameAddress(one, other)).toBe(false)
  })

  it('is nobody’s where there is no address', () => {
    expect(sameAddress(email('maria@example.org'), { kind: 'email', value: null })).toBe(false)
  })

  it('holds whatever the address: its key is the key of each of its spellings', () => {
    const label = fc.stringMatching(/^[a-zåäöüßñ中文字рфи]{1,12}$/)
    const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`))
    const address = fc.oneof(
      fc
        .tuple(
          fc.stringMatching(/^[a-zA-Zéß]{1,8}$/),
          fc.array(label, { minLength: 1, maxLength: 3 }),
        )
        .map(([local, labels]) => email(`${local}@${labels.join('.')}.example`)),
      fc
        .tuple(fc.constantFrom('+549', '+54', '+521', '+52', '+5511', '+55119', '+34'), digits(9))
        .map(([start, rest]) => phone(start + rest)),
      fc
        .tuple(fc.constantFrom('+549', '+54', '+521', '+52', '+55119', '+5511'), digits(10))
        .map(([start, rest]) => phone(start + rest)),
    )
    fc.assert(
      fc.property(address, ({ kind, value }) => {
        const spellings = addressSpellings({ kind, value })
        expect(new Set(spellings.map((one) => addressKey({ kind, value: one })))).toEqual(
          new Set([addressKey({ kind, value })]),
        )
        // Whichever was stored, it is among those that an index is asked for.
        for (const spelling of spellings)
          expect(new Set(addressSpellings({ kind, value: spelling }))).toEqual(new Set(spellings))
      }),
    )
  })

  it('and both are looked for in an index', () => {
    expect(addressSpellings(phone('+541123456789'))).toEqual(['+541123456789', '+5491123456789'])
    expect(addressSpellings(phone('+5491123456789'))).toEqual(['+541123456789', '+5491123456789'])
    expect(addressSpellings(phone('+34612345678'))).toEqual(['+34612345678'])
    expect(addressSpellings(email('Tom@xn--bcher-kva.example'))).toEqual([
      'tom@bücher.example',
      'tom@xn--bcher-kva.example',
    ])
    expect(addressSpellings(email('Tom@example.org'))).toEqual(['tom@example.org'])
  })
})

describe('two spellings of a sign-in name are one', () => {
  it.each([
    ['Maria', ' maria '],
    ['Jón', 'JO\u0301N'],
    ['Tom@Bücher.example', 'tom@xn--bcher-kva.example'],
    ['+5491123456789', '+54 11 2345 6789'],
    ['+34612345678', '+34 612 345 678'],
  ])('%s and %s', (one, other) => {
    expect(sameSignInName(one, other)).toBe(true)
  })

  it.each([
    ['jon', 'jón'],
    ['34612345678', '+34612345678'],
    ['maria', 'maria@example.org'],
  ])('but not %s and %s', (one, other) => {
    expect(sameSignInName(one, other)).toBe(false)
  })

  it('and an index is asked for each', () => {
    expect(signInNameSpellings(' +54 9 11 2345 6789')).toEqual(['+541123456789', '+5491123456789'])
    expect(signInNameSpellings('Tom@Bücher.example')).toContain('tom@xn--bcher-kva.example')
    expect(signInNameSpellings(' Maria ')).toEqual(['Maria'])
    expect(signInNameSpellings('+1')).toEqual(['+1'])
  })
})

describe('a label of a domain', () => {
  const letters = fc.stringMatching(/^[a-z0-9àéîöűñ中文字日本語рфи한국ไทย😀]{1,20}$/u)

  it('is written in ASCII as the system’s own resolver does it, and read back', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const label = text.normalize('NFC')
        const ascii = domainToASCII(`${label}.example`).replace(/\.example$/, '')
        fc.pre(ascii !== '')
        expect(asciiLabel(label)).toBe(ascii)
        expect(`${unicodeLabel(ascii)}.example`).toBe(domainToUnicode(`${ascii}.example`))
      }),
    )
  })

  it.each(['xn--', 'xn--ü', 'xn--zz', 'xn--a-', 'xn--99999999', 'abc', 'xn--bcher-k!a'])(
    'that is written wrongly stays as it is: %s',
    (label) => {
      expect(unicodeLabel(label)).toBe(label)
    },
  )
})

describe('what people paste is read', () => {
  it.each([
    'ana@example.org\u200b',
    '\u202aana@example.org\u202c',
    'mailto:ana@example.org',
    'MAILTO:ana@example.org?subject=Hola',
    'Ana Ruiz <ana@example.org>',
    '"Ruiz, Ana" <mailto:ana@example.org>;',
    '<ana@example.org>',
    'ana@example.org.',
    'ana@example.org,',
    'ana@example.org; ',
    'ana＠example.org',
    'ana@example。org',
  ])('as an email: %j', (text) => {
    expect(readAddress('email', text)).toEqual(email('ana@example.org'))
  })

  it.each([
    '(+34) 612 345 602',
    '( +34 )612345602',
    '(0034) 612 345 602',
    '0034612345602',
    '00 34 612 345 602',
    '00-34-612-345-602',
    'tel:+34612345602',
    'TEL:+34-612-345-602',
    'sms:+34612345602',
    '+34 612–345–602',
    '+34 612—345—602',
    '+34 612−345−602',
    '\u202a+34 612 345 602\u202c',
    '＋３４６１２３４５６０２',
    '+٣٤٦١٢٣٤٥٦٠٢',
    '+३४६१२३४५६०२',
    '+34 612 345 602,',
    '+34 612 345 602;',
    "'+34612345602",
    'Ana <+34 612 345 602>',
    '+34 (0) 612 345 602',
  ])('as a phone: %j', (text) => {
    expect(readAddress('phone', text)).toEqual(phone('+34612345602'))
  })

  it('keeps the nought of Italy, where it is dialled from everywhere', () => {
    expect(readAddress('phone', '+39 (0)6 1234567')?.value).toBe('+39061234567')
    expect(readAddress('phone', '+47 (0) 40 61 23 45')?.value).toBe('+4740612345')
    expect(readAddress('phone', '+44 (0)7700 900123')?.value).toBe('+447700900123')
  })

  it.each([
    ['email', 'an\u200ba@example.org'],
    ['email', 'ana@example.org, tom@example.org'],
    ['email', 'ana at example.org'],
    ['email', '<ana@example.org> <tom@example.org>'],
    ['phone', '+34 612 345 678 / +34 698 765 432'],
    ['phone', '612 345 602'],
    ['phone', '00'],
    ['phone', '(34) 612 345 602'],
  ] as const)('and what may be another address is not: %s %j', (kind, text) => {
    expect(readAddress(kind, text)).toBeNull()
  })
})
