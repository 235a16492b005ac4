import type { Account } from '../engine/model/account'
import type { HandleKind } from '@shared/vocabulary/handles'
import { kindWith } from './searchText'
import { insideReadings, type FindQuery } from './findQuery'
import { handlesOf } from './handles'

/** What of an account a hit was met by, by the account itself. Null: the index says what the account does not. */
export function matchedBy(
  account: Account,
  query: FindQuery,
  matched: HandleKind | null,
): HandleKind | null {
  if (matched === null) {
    const long = query.map(insideReadings).find((readings) => readings.length > 0)
    return long === undefined ? null : kindWith(account, long)
  }
  const handles = handlesOf(account)
  const begins = (value: string): boolean =>
    query.some((term) => term.some((start) => value.startsWith(start)))
  return handles.some(({ kind, value }) => kind === matched && begins(value)) ? matched : null
}
