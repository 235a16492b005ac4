import { describe, expect, it } from 'vitest'
import { readContact } from './contactValue'

const phone = (text: string, country: string | null = null) => {
  const reading = readContact('phone', text, country)
  return 'problem' in reading ? reading.problem : reading.address.value
}
const email = (text: string) => {
  const reading = readContact('email', text, null)
  return 'problem' in reading ? reading.problem : reading.address.value
}

describe('a phone of an export', () => {
  it('is read in any spelling that has its country', () => {
    const spellings = [
      '+34612345678',
      '+34 612 345 678',
      '+34 (612) 345-678',
      'tel:+34-612-345-678',
      "'+34612345678",
      '\u202A+34 612345678\u202C',
      '＋34612345678',
      '+٣٤٦١٢٣٤٥٦٧٨',
    ]
    expect(spellings.map((text) => phone(text))).toEqual(
      Array(spellings.length).fill('+34612345678'),
    )
  })

  it('without its country is read in the one of the person, never guessed', () => {
    expect(phone('612 345 678', 'ES')).toBe('+34612345678')
    expect(phone('0034 612 345 678', 'ES')).toBe('+34612345678')
    expect(phone('612 345 678')).toBe('phone-without-country')
    expect(phone('0034 612 345 678')).toBe('+34612345678')
    expect(phone('(+34) 612 345 678')).toBe('+34612345678')
    expect(phone('612 345 678', 'XX')).toBe('phone-country-unknown')
  })

  it('that is none says why', () => {
    expect(
      ['none', '', '+', '+1', 'ask reception', '=1+3', '-612345678'].map((text) =>
        phone(text, 'ES'),
      ),
    ).toEqual(Array(7).fill('phone-unreadable'))
    expect(['3.46E+10', '3,46123E10'].map((text) => phone(text, 'ES'))).toEqual(
      Array(2).fill('phone-rounded'),
    )
    expect(
      [
        '+34 912345678 Ana',
        '+34 912345678 (ext. 12)',
        '+34 912345678 / 12',
        '+34 912345678 p12',
      ].map((text) => phone(text)),
    ).toEqual(Array(4).fill('phone-unreadable'))
  })

  it('of a service is none that a code can reach', () => {
    expect(['+1 800 555 0199', '+34 900 123 456'].map((text) => phone(text))).toEqual(
      Array(2).fill('phone-no-messages'),
    )
    expect(phone('900 123 456', 'ES')).toBe('phone-no-messages')
    expect(phone('+34 000 000 000')).toBe('phone-placeholder')
  })

  it('with an extension is none that a code can reach, and never the switchboard’s', () => {
    const spellings = [
      'x12',
      ' ext. 12',
      ' ext: 12',
      ' extension 12',
      ' extensión 12',
      ' extn 12',
      ' int. 12',
      ' anexo 12',
      ' доб. 12',
      ' #12',
      ',13',
      ',,12',
      ';12',
      '~12',
      ';ext=12',
      ';isub=12',
    ]
    const told: string[] = Array(spellings.length).fill('phone-no-messages')
    expect(spellings.map((spelling) => phone(`+34 912345678${spelling}`))).toEqual(told)
    expect(spellings.map((spelling) => phone(`tel:+34-912-345-678${spelling}`))).toEqual(told)
    expect(spellings.map((spelling) => phone(`912 345 678${spelling}`, 'ES'))).toEqual(told)
  })
})

describe('a number that a spreadsheet has changed', () => {
  it('is the one that it was where all of its digits are there', () => {
    for (const [text, country] of [
      ['15112345678.0', 'DE'],
      ['4915112345678.0', 'DE'],
      ['15112345678,00', 'DE'],
      ['1.5112345678E+10', 'DE'],
      ['4,915112345678e12', 'DE'],
      ['4,915,112,345,678', 'DE'],
      ['4.915.112.345.678,00', 'DE'],
      ['15112345678', 'DE'],
      ['4915112345678', 'DE'],
      ['49 151 12345678', 'DE'],
      ['4915112345678', 'ES'],
      ['+49 151 12345678.0', ''],
      ['="+4915112345678"', ''],
      ["'+4915112345678", ''],
    ] as const)
      expect([text, phone(text, country === '' ? null : country)]).toEqual([text, '+4915112345678'])
    expect(phone('61234567', 'IT')).toBe('+39061234567')
    expect(phone('6301234567', 'HU')).toBe('+36301234567')
  })

  it('is none where it can have been two, or has lost digits, or became a day', () => {
    for (const [text, country, problem] of [
      ['15712345678.0', 'DE', 'phone-damaged'],
      ['13012345678.0', 'CN', 'phone-damaged'],
      ['15712345678', 'DE', 'phone-damaged'],
      ['+49 30 12345678.0', null, 'phone-damaged'],
      ['+4915112345678,0', null, 'phone-damaged'],
      ['2034-12-25', 'DK', 'phone-damaged'],
      ['25.12.2034 00:00', 'DK', 'phone-damaged'],
      ['4,9E+11', 'DE', 'phone-rounded'],
      ['4.915112E+12', 'DE', 'phone-rounded'],
      ['49E+10', 'DE', 'phone-rounded'],
      ['4915112345678.0', null, 'phone-without-country'],
    ] as const)
      expect([text, phone(text, country)]).toEqual([text, problem])
  })

  it('is certain only where nothing was repaired, and nobody abroad can have it', () => {
    const certain = (text: string, country: string | null) => {
      const reading = readContact('phone', text, country)
      return 'problem' in reading ? reading.problem : [reading.certain, reading.note]
    }
    expect(certain('+49 151 12345678', null)).toEqual([true, null])
    expect(certain('0151 12345678', 'DE')).toEqual([true, null])
    expect(certain('612345678', 'ES')).toEqual([true, null])
    expect(certain('15112345678.0', 'DE')).toEqual([false, 'phone-repaired'])
    expect(certain('4915112345678', 'ES')).toEqual([false, 'phone-repaired'])
    expect(certain('13012345678', 'CN')).toEqual([false, null])
    expect(certain('+1 202 555 0143', null)).toEqual([true, 'phone-fictional'])
    expect(certain('+1 202 555 0243', null)).toEqual([true, null])
  })

  it('is none where it is an extension or a placeholder', () => {
    for (const country of ['DE', 'AT', 'LU', 'NO', 'KR'])
      expect(['4711', '47110', '4711.0'].map((text) => phone(text, country))).toEqual(
        Array(3).fill('phone-too-short'),
      )
    expect(phone('+49 4711')).toBe('phone-too-short')
    expect(phone('5550100', 'US')).toBe('phone-too-short')
    for (const text of [
      '+34 000 000 000',
      '+1 111 111 1111',
      '+49 0000000',
      '+44 1234567890',
      '+49 1234567',
      '+34 987654321',
    ])
      expect([text, phone(text)]).toEqual([text, 'phone-placeholder'])
    expect(phone('0000000000', 'ES')).toBe('phone-placeholder')
    expect(phone('090-1234-5678', 'JP')).toBe('+819012345678')
  })
})

describe('an email of an export', () => {
  it('loses what sticks to it, but nothing within', () => {
    expect(email('\uFEFF Ana@EXAMPLE.org\u200B ')).toBe('Ana@example.org')
    expect(email('an\u200Ba@example.org')).toBe('email-unreadable')
  })

  it('is one address', () => {
    expect(['a@b.example; c@d.example', 'a@b', '@b.example'].map(email)).toEqual(
      Array(3).fill('email-unreadable'),
    )
    expect(['Ana <a@b.example>', 'mailto:a@b.example', 'a@b.example;'].map(email)).toEqual(
      Array(3).fill('a@b.example'),
    )
  })
})
