import { needlesOf, type Hidden, type Needle } from './hidden'
import {
  decodedRuns,
  folded,
  foldedText,
  readingsOf,
  spanOf,
  type Reading,
  type Span,
} from './readings'

/** In signs: what an administrator reads of an answer. */
const longestKept = 300
/** In units: what is looked at of one. */
const longestRead = 4_000
const mask = '•••'
/** A date with its time is no number of anybody’s. */
const date = /^\d{4}-\d\d-\d\d(?:\D|$)/
const mostRounds = 3
const nobodys: Hidden = { code: null, to: null }

/**
 * What may be stored and shown of what a server said: without the code, its halves, the address and the transport’s secrets, in
 * whatever wrapping they came back; short, on one line, and with no sign that nobody sees. Queue ids, status codes and the names of
 * servers stay.
 * @param hidden null: nobody knows whose message it is about
 */
export function scrub(answer: string, hidden: Hidden | null): string {
  const needles = needlesOf(hidden ?? nobodys)
  let kept = answer.slice(0, longestRead)
  // What one mask takes away can bring two halves together.
  for (let round = 0; round < mostRounds; round++) {
    const masked = onOneLine(masking(kept, needles))
    if (masked === kept) break
    kept = masked
  }
  const signs = [...kept]
  return signs.length <= longestKept ? kept : `${signs.slice(0, longestKept - 1).join('')}…`
}

function masking(text: string, needles: readonly Needle[]): string {
  const spans = readingsOf(text)
    .flatMap((reading) => found(reading, needles))
    .toSorted((a, b) => a.from - b.from)
  let masked = ''
  let at = 0
  for (const { from, to } of spans) {
    if (to <= at) continue
    // Spans that meet are one.
    if (from > at || at === 0) masked += text.slice(at, from) + mask
    at = to
  }
  return masked + text.slice(at)
}

function found(reading: Reading, needles: readonly Needle[]): readonly Span[] {
  const plain = folded(reading)
  const spans = needles.flatMap(({ pattern }) =>
    [...plain.text.matchAll(pattern)]
      .filter(([match]) => match !== '' && match !== mask && !date.test(match))
      .map((match) => spanOf(plain, match.index, match.index + match[0].length)),
  )
  const long = needles.filter(({ isLong }) => isLong)
  const runs = decodedRuns(reading).filter(({ meanings }) =>
    meanings.some((meaning) => {
      const said = foldedText(meaning)
      return long.some(({ pattern }) => said.search(pattern) !== -1)
    }),
  )
  return [...spans, ...runs.map(({ span }) => span)]
}

function onOneLine(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\s]+/gu, ' ')
    .trim()
}
