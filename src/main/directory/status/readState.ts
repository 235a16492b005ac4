import { instantOfMilliseconds, type Instant } from '@shared/vocabulary/instant'
import { readDate } from '../model/dates'
import type { StatusColumn } from '../model/format'
import { accountControl } from './accountControl'
import { no, offWords, onWords, spelt, yes } from './words'

/**
 * Whether a value says that the person may sign in; `silent` where it says nothing either way, null where it is not understood.
 * @param now by which a time is over or not; null: nobody knows
 */
export function readState(
  text: string,
  { says }: StatusColumn,
  now: Instant | null,
): boolean | 'silent' | null {
  const word = spelt(text)
  if (word === '') return 'silent'
  switch (says) {
    case 'may':
      return yes.has(word) || onWords.has(word)
        ? true
        : no.has(word) || offWords.has(word)
          ? false
          : null
    case 'status':
      return onWords.has(word) ? true : offWords.has(word) ? false : null
    case 'may-not':
      return yes.has(word) || offWords.has(word)
        ? false
        : no.has(word) || onWords.has(word)
          ? true
          : null
    case 'flags':
      return accountControl(text)
    case 'since':
      return no.has(word) || nothing.has(word) ? 'silent' : false
    case 'until':
      return no.has(word) || nothing.has(word) ? 'silent' : untilIsOver(text, now)
  }
}

/** What stands where there is no date. */
const nothing: ReadonlySet<string> = new Set(
  ['never', 'none', 'null', 'nil', 'n/a', '-', '--', '-1', 'not set', '<not set>'].map(spelt),
)

/** Null where it is no date, or one that could be two. */
function untilIsOver(text: string, now: Instant | null): false | 'silent' | null {
  const shadow = daysSince1970.exec(text.trim())?.[1]
  const until = shadow === undefined ? readDate(text) : instantOfMilliseconds(Number(shadow) * day)
  if (until === 'never') return 'silent'
  if (typeof until === 'string' || now === null) return null
  return until <= now ? false : 'silent'
}

/** As `shadowExpire` counts them (RFC 2307); a spreadsheet's days of our time have higher numbers. */
const daysSince1970 = /^([12]?\d{4})$/
const day = 86_400_000
