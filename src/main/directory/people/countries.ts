import { getCountries } from 'libphonenumber-js/max'
import { otherNames, twoOfThreeLetters } from './countryTable'
import { withoutInvisible } from '../model/invisible'

/** The languages that lists of people name countries in, as far as Unicode's names of the system have them. */
const languages = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ca', 'pl', 'sv', 'da', 'nb', 'fi']
const longest = 100
/** Two countries have each of these names, whichever of them a language gives it to. */
const shared = ['congo', 'kongo', 'korea', 'corea', 'coree', 'coreia']
let names: ReadonlyMap<string, string> | null = null

/**
 * The country of a cell as people write it (`ES`, `ESP`, `724`, `Spain`, `España`, `UK`), in the two letters of ISO 3166; null
 * for what is none, or could be two.
 */
export function countryOf(text: string): string | null {
  if (text.length > longest) return null
  const name = folded(withoutInvisible(text))
  const code = name.toUpperCase()
  if (/^[A-Z]{2}$/.test(code) && isCountry(code)) return code
  return (
    twoOfThreeLetters.get(code) ??
    (/^\d{3}$/.test(name) ? byNumber(name) : null) ??
    otherNames.get(name) ??
    (names ??= namesOfAll()).get(name) ??
    null
  )
}

function isCountry(code: string): boolean {
  return getCountries().some((country) => country === code)
}

function byNumber(digits: string): string | null {
  const [tag = ''] = Intl.getCanonicalLocales(`und-${digits}`)
  const code = tag.slice('und-'.length)
  return isCountry(code) ? code : null
}

function namesOfAll(): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const [name, country] of everyName())
    // What is one country in one language and another in the next says neither.
    found.set(name, (found.get(name) ?? country) === country ? country : null)
  return new Map(
    [...found].flatMap(([name, country]) =>
      name === '' || shared.includes(name) || !country ? [] : [[name, country]],
    ),
  )
}

function* everyName(): Generator<readonly [name: string, country: string]> {
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' })
      for (const country of getCountries()) {
        const name = display.of(country) ?? ''
        yield [folded(name), country]
        yield [folded(name.replace(/\(.*\)/, '')), country]
      }
    }
  }
}

/** Without case, accents, punctuation and articles, with words in place of their abbreviations. */
function folded(text: string): string {
  return text
    .replaceAll('&', ' and ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bst (?=.)/, 'saint ')
}
