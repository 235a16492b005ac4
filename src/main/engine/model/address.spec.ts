import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasNoMessages, readAddress, readEmail, readPhone } from './address'
import { maskAddress, maskSignInName } from './mask'

describe('a contact is stored in one spelling', () => {
  it('lower-cases the domain of an email address and keeps the part before the @', () => {
    expect(readEmail(' Maria.G@EXAMPLE.Org ')?.value).toBe('Maria.G@example.org')
  })

  it('composes accents, so that two spellings of one address are the same', () => {
    expect(readEmail('jose\u0301@example.org')).toEqual(readEmail('jos\u00e9@example.org'))
  })

  it('writes phone numbers as E.164, and reads a number without a country only where the country is known', () => {
    expect(readPhone('+34 612 34 56 78')?.value).toBe('+34612345678')
    expect(readPhone('612 34 56 78')).toBeNull()
    expect(readPhone('612 34 56 78', 'ES')?.value).toBe('+34612345678')
  })

  it('refuses what is not an address', () => {
    for (const text of [
      '',
      'maria',
      '@example.org',
      'maria@',
      'maria@localhost',
      'a b@example.org',
      'a@b@c',
      'a..b@example.org',
      'a@-x.org',
      'a\u202e@example.org',
      'a\uFE0F@example.org',
      'a\u17B5b@example.org',
      'a\u2800@example.org',
      'a@exam\u{E0100}ple.org',
      'a@example\u3164.org',
      `${'a'.repeat(65)}@example.org`,
    ]) {
      expect([text, readEmail(text)]).toEqual([text, null])
    }
    for (const text of ['', '12', '+1', 'call me', '+34612345678 or +34612345679'])
      expect([text, readPhone(text)]).toEqual([text, null])
  })

  it('refuses a number that leads on to an extension, however that is written: without it the number is a switchboard', () => {
    const spellings = [
      ' ext 12',
      ' ext. 12',
      ' ext: 12',
      ' Ext.12',
      ' extension 12',
      ' extensión 12',
      ' extn 12',
      ' int. 12',
      ' anexo 12',
      ' доб. 12',
      'x12',
      ' x 12',
      ' #12',
      ' 12#',
      ',13',
      ',,12',
      ';12',
      '~12',
      ';ext=12',
      ';isub=12',
      ';isub=Ana',
    ]
    for (const spelling of spellings) {
      expect([
        spelling,
        readPhone(`+34 912345678${spelling}`),
        readPhone(`912345678${spelling}`, 'ES'),
      ]).toEqual([spelling, null, null])
      expect([
        spelling,
        hasNoMessages(`+34 912345678${spelling}`),
        hasNoMessages(`912345678${spelling}`, 'ES'),
      ]).toEqual([spelling, true, true])
    }
    for (const text of [
      '+34 912345678',
      '+34 912345678.',
      '+34 912345678 (Ana)',
      '+44 (0)20 7946 0018',
      '',
    ])
      expect([text, hasNoMessages(text)]).toEqual([text, false])
  })

  it('never drops letters or digits that stand behind a number', () => {
    const suffix = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            ' ',
            ',',
            ';',
            '#',
            '~',
            'x',
            'ext',
            '=',
            '12',
            'isub',
            'phone-context',
            '+',
            '(',
            ')',
            '-',
            'ª',
          ),
          { maxLength: 5 },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(suffix, (behind) => {
        if (readPhone(`+34912345678${behind}`) !== null) expect(behind).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })

  it('has a domain that is no number: no mail goes to 127.0.0.1', () => {
    for (const text of [
      'tom@127.0.0.1',
      'tom@example.123',
      'tom@example.0x7f',
      'tom@example.١٢٣',
      'tom@[127.0.0.1]',
    ])
      expect([text, readEmail(text)]).toEqual([text, null])
    expect(readEmail('tom@123.example')?.value).toBe('tom@123.example')
    expect(readEmail('tom@example.x1')?.value).toBe('tom@example.x1')
    expect(readEmail('tom@example.0xyz')?.value).toBe('tom@example.0xyz')
  })

  it('refuses numbers that no text message reaches: services, and one digit over and over', () => {
    for (const text of [
      '+1 800 555 0199',
      '+34 900 123 456',
      '+1 900 555 0123',
      '+44 843 555 0100',
      '+49 180 1234567',
      '+800 1234 5678',
      '+34 000 000 000',
      '+1 111 111 1111',
      '+1 999 999 9999',
      '+49 0000000',
      '+44 0800 123',
    ])
      expect([text, readPhone(text)]).toEqual([text, null])
    expect(readPhone('+1 999 999 9998')?.value).toBe('+19999999998')
    expect(hasNoMessages('+34 900 123 456')).toBe(true)
    expect(hasNoMessages('+34 000 000 000')).toBe(false)
  })

  it('refuses an extension that was read in a country, and keeps the short numbers of islands', () => {
    for (const text of [
      '+494711',
      '+434711',
      '+3524711',
      '+35847110',
      '+8247110',
      '+4747110',
      '+47471101',
    ])
      expect([text, readPhone(text)]).toEqual([text, null])
    expect(readPhone('4711', 'DE')).toBeNull()
    for (const text of ['+29051234', '+6907290', '+376312345', '+43123456'])
      expect([text, readPhone(text)?.value]).toEqual([text, text])
    expect(readPhone('+4712345')).toBeNull()
    expect(readPhone('+34612345')).toBeNull()
  })

  it('keeps the nought that belongs to a number, and a range that is newer than our tables', () => {
    expect(readPhone('+39 06 1234567')?.value).toBe('+39061234567')
    expect(readPhone('+55 11 8765 4321')?.value).toBe('+551187654321')
  })

  it('reads a Mexican number of before 2019 as it is dialled today', () => {
    expect(readPhone('+52 1 55 1234 5678')?.value).toBe('+525512345678')
    expect(readPhone('+52 55 1234 5678')?.value).toBe('+525512345678')
    expect(readPhone('+51 1 55 1234 5678')).toBeNull()
  })

  it('is not looked for in a text that is far too long for one, whatever the text is made of', () => {
    expect(readEmail(`jose${'\u0301\u0316'.repeat(1_000_000)}@example.org`)).toBeNull()
    expect(readPhone(`+34612345678${' '.repeat(1_000_000)}9`)).toBeNull()
    expect(readEmail(`${' '.repeat(1_000)}jose\u0301@example.org`)?.value).toBe(
      'jos\u00e9@example.org',
    )
  })

  it('reads its own spelling back, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('email' as const, 'phone' as const),
        fc.oneof(fc.emailAddress(), fc.string({ unit: 'grapheme' })),
        (kind, text) => {
          const address = readAddress(kind, text)
          if (address) expect(readAddress(kind, address.value)).toEqual(address)
        },
      ),
    )
  })
})

describe('a mask', () => {
  it('shows the last two digits of a phone and the first two characters of an email, at a fixed length', () => {
    expect(maskAddress({ kind: 'phone', value: '+34612345678' })).toBe('•••••••78')
    expect(maskAddress({ kind: 'email', value: 'maria.gomez@example.org' })).toBe('ma••••••')
    expect(maskAddress({ kind: 'email', value: 'maria.gomez@example.org' }, true)).toBe(
      'ma••••••@example.org',
    )
  })

  it('counts characters as people do, and shows none of a name of one character', () => {
    expect(maskAddress({ kind: 'email', value: 'e\u0301a\u0301x@example.org' })).toBe(
      'e\u0301a\u0301••••••',
    )
    expect(maskAddress({ kind: 'email', value: 'm@example.org' })).toBe('••••••••')
    expect(maskSignInName({ kind: 'user-name', value: '👩‍👧x' })).toBe('👩‍👧x••••••')
  })
})
