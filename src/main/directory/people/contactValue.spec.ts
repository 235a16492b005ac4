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
      ['none', '', '+', '+1', '+34 612', 'ask reception', '=1+3'].map((text) => phone(text, 'ES')),
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
    expect(phone('+34 000 000 000')).toBe('phone-unreadable')
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
