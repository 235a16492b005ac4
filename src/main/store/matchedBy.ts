import type { Account } from '../engine/model/account'
import type { HandleKind } from '@shared/vocabulary/handles'
import { kindWith } from './searchText'
import { findQuery, insideReadings, type FindQuery } from './findQuery'
import { nearlySpelt } from './finding/nearlySpelt'
import { contracted, otherReadings, withoutCertainly } from './finding/otherReadings'
import { handlesOf, type Handle } from './handles'

const marksAround = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/**
 * What of an account a hit was met by, by the account itself, in the first of the ways in which what was typed is read. Null: the
 * index says what the account does not.
 */
export function matchedBy(
  account: Account,
  typed: string,
  matched: HandleKind | null,
): HandleKind | null {
  for (const query of readings(typed)) {
    const kind = metIn(account, query, matched) ?? metIn(account, contracted(query) ?? [], matched)
    if (kind !== null) return kind
  }
  return isNear(account, withoutCertainly(typed) ?? findQuery(typed)) ? 'name' : null
}

function* readings(typed: string): Generator<FindQuery> {
  yield findQuery(typed)
  const certain = withoutCertainly(typed)
  if (certain !== null) yield certain
  yield* otherReadings(typed)
}

function metIn(account: Account, query: FindQuery, matched: HandleKind | null): HandleKind | null {
  if (matched === null) {
    const long = query.map(insideReadings).find((readings) => readings.length > 0)
    return long === undefined ? null : kindWith(account, long)
  }
  const handles = handlesOf(account)
  const begins = (value: string): boolean =>
    query.some((term) => term.some((start) => value.startsWith(start)))
  return handles.some(({ kind, value }) => kind === matched && begins(value)) ? matched : null
}

function isNear(account: Account, query: FindQuery): boolean {
  const names = handlesOf(account).filter(({ kind }) => kind === 'name')
  const word = ({ value }: Handle) => value.replace(marksAround, '')
  return query.some(([typed]) => {
    const near = nearlySpelt(typed)
    return names.some((name) => near.has(word(name)))
  })
}
