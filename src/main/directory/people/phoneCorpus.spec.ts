import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' }
import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContact } from './contactValue'
import { countryOf } from './countries'

interface Person {
  readonly country: CountryCode
  /** E.164. */
  readonly number: string
  /** As it is dialled within its country. */
  readonly national: string
  /** Without country, prefix or nought. */
  readonly digits: string
}

/** Every country's example, with other digits in it as long as the plan has such a number. */
const somebody: fc.Arbitrary<Person> = fc
  .tuple(
    fc.constantFrom(...getCountries().filter((country) => country in examples)),
    fc.array(fc.nat(9), { minLength: 15, maxLength: 15 }),
    fc.nat(9),
  )
  .map(([country, others, kept]) => {
    const example = (examples as Record<string, string>)[country] ?? ''
    const mixed = Array.from(example, (digit, at) => (at > kept % 5 ? others[at] : digit)).join('')
    const made = parsePhoneNumberFromString(`+${getCountryCallingCode(country)}${mixed}`)
    const number = made?.isValid()
      ? made
      : parsePhoneNumberFromString(`+${getCountryCallingCode(country)}${example}`)
    if (!number) throw new Error(country)
    return {
      country,
      number: number.number,
      national: number.formatNational(),
      digits: number.nationalNumber,
    }
  })
  .filter(({ number }) => 'address' in readContact('phone', number, null))
const people = fc.tuple(somebody, fc.constantFrom(...getCountries()))

type Damage = (
  person: Person,
  elsewhere: CountryCode,
) => readonly (readonly [string, string | null])[]

/** Cells that the person's number has become, each with what the file says about the country. */
const kinds: Readonly<Record<string, Damage>> = {
  floats: ({ number, digits, national, country }) => {
    const plain = number.slice(1)
    const own = national.replace(/\D/g, '')
    return ['.0', ',0', '.00', ',00', '.000'].flatMap((behind) => [
      [`${plain}${behind}`, country] as const,
      [`${number}${behind}`, country] as const,
      [`${number}${behind}`, null] as const,
      [`${digits}${behind}`, country] as const,
      [`${own}${behind}`, country] as const,
      [`${national}${behind}`, country] as const,
    ])
  },
  'floats of numbers from elsewhere': ({ number }, elsewhere) => [
    [`${number.slice(1)}.0`, elsewhere],
    [`${number.slice(1)},00`, elsewhere],
  ],
  exponents: ({ number, digits, country }) =>
    [number.slice(1), digits].flatMap((plain) => {
      const power = plain.length - 1
      const at = (places: number) => `${plain[0]}.${plain.slice(1, places + 1)}E+${power}`
      return [
        [at(power), country] as const,
        [at(1), country] as const,
        [at(5), country] as const,
        [at(5).replace('.', ','), country] as const,
        [`${plain[0]}E+${power}`, country] as const,
        [at(5).replace('E+', 'e'), country] as const,
      ]
    }),
  'lost plus signs': ({ number, country }) => [
    [number.slice(1), country],
    [`="${number.slice(1)}"`, country],
    [number.slice(1), null],
    [number.slice(1).replace(/\B(?=(\d{3})+$)/g, ' '), country],
  ],
  'lost noughts': ({ digits, national, country }) => [
    [digits, country],
    [national.replace(/\D/g, '').replace(/^0+/, ''), country],
  ],
  thousands: ({ number, digits, country }) =>
    [number.slice(1), digits].flatMap((plain) =>
      [',', '.', ' ', '’'].flatMap((mark) => {
        const grouped = plain.replace(/\B(?=(\d{3})+$)/g, mark)
        return [
          [grouped, country] as const,
          [`${grouped}${mark === ',' ? '.' : ','}00`, country] as const,
        ]
      }),
    ),
  'countries as people write them': ({ national, country }) =>
    ['en', 'es', 'fr', 'de'].map((language) => [
      national,
      countryOf(new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? ''),
    ]),
  'spellings of people': ({ number, national, country }) => {
    const code = `+${getCountryCallingCode(country)}`
    const rest = number.slice(code.length)
    return [
      [`(${code}) ${rest}`, null],
      [`00 ${code.slice(1)} ${rest}`, null],
      // In Italy and within it the nought belongs to the number.
      [code === '+39' || code === '+378' ? number : `${code} (0)${rest}`, country],
      [`${code}-${rest.replace(/(\d{2})(?=\d)/g, '$1–')}`, null],
      [`tel:${number}`, null],
      [national, country],
      [`${code.slice(1)} ${rest}`, country],
    ]
  },
  'marks for text': ({ number, national, country }) => [
    [`'${number}`, null],
    [`="${number}"`, null],
    [`="${national}"`, country],
  ],
}

/** Every reading of a cell that is another number than the one that it was. */
function wrong(person: Person, elsewhere: CountryCode, damage: Damage): string[] {
  return damage(person, elsewhere).flatMap(([cell, country]) => {
    const reading = readContact('phone', cell, country)
    return 'problem' in reading || reading.address.value === person.number
      ? []
      : [`${person.number} as ${cell} in ${country ?? 'no country'}: ${reading.address.value}`]
  })
}

describe(
  'a number that a spreadsheet has changed is the one that it was, or none',
  { timeout: 30_000 },
  () => {
    it.each(Object.entries(kinds))('with %s', (_, damage) => {
      fc.assert(
        fc.property(people, ([person, elsewhere]) => {
          expect(wrong(person, elsewhere, damage)).toEqual([])
        }),
        { numRuns: 400 },
      )
    })
  },
)
