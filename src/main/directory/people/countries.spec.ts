import { getCountries } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { countryOf } from './countries'
import { twoOfThreeLetters } from './countryTable'

describe('a country', () => {
  it.each([
    [
      'ES',
      ['es', ' ES ', 'ESP', 'Spain', 'España', 'ESPAÑA', 'Espana', 'Spanien', 'Espagne', '724'],
    ],
    [
      'GB',
      [
        'GB',
        'UK',
        'U.K.',
        'GBR',
        'United Kingdom',
        'Great Britain',
        'England',
        'Reino Unido',
        '826',
      ],
    ],
    [
      'US',
      [
        'US',
        'USA',
        'U.S.A.',
        'United States',
        'United States of America',
        'EE. UU.',
        'Estados Unidos',
      ],
    ],
    ['DE', ['DEU', 'Germany', 'Deutschland', 'Alemania']],
    ['NL', ['Netherlands', 'The Netherlands', 'Holland', 'Países Bajos']],
    ['BA', ['Bosnia & Herzegovina', 'Bosnia and Herzegovina']],
    ['KN', ['St. Kitts & Nevis', 'Saint Kitts and Nevis']],
    ['KR', ['South Korea', 'Korea, Republic of', 'Republic of Korea']],
    ['HK', ['Hong Kong', 'Hong Kong SAR China']],
    ['MM', ['Myanmar', 'Myanmar (Burma)', 'Burma']],
    ['CI', ['Côte d’Ivoire', "Cote d'Ivoire", 'Ivory Coast']],
    ['TR', ['Türkiye', 'Turkey', 'Turquía']],
    ['CZ', ['Czechia', 'Czech Republic']],
  ])('%s is known however people write it', (country, spellings) => {
    for (const text of spellings) expect([text, countryOf(text)]).toEqual([text, country])
  })

  it.each(['en', 'es', 'fr', 'de'])('by its name in %s is that country, or none', (language) => {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    const found = getCountries().map((country) => [country, countryOf(names.of(country) ?? '')])
    expect(found.filter(([country, read]) => read !== country && read !== null)).toEqual([])
    expect(found.filter(([, read]) => read === null).length).toBeLessThan(5)
  })

  it('that could be two, or is none, is none', () => {
    for (const text of [
      '',
      'Congo',
      'Korea',
      'XX',
      'XYZ',
      '999',
      'Atlantis',
      'Europe',
      'Spainish',
      'N/A',
      'ES/PT',
      '34',
    ])
      expect([text, countryOf(text)]).toEqual([text, null])
  })

  it('is known in two and in three letters wherever there are phones', () => {
    const three = new Set(twoOfThreeLetters.values())
    const withoutIso = ['AC', 'TA']
    for (const country of getCountries()) {
      expect(countryOf(country)).toBe(country)
      expect([country, three.has(country) || withoutIso.includes(country)]).toEqual([country, true])
    }
  })
})
