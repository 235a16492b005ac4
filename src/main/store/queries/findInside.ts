import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import { everything, type Watermark } from '../watermark'
import { preparedOnce, wholeNumber } from '../statements'

export interface Inside {
  readonly ids: readonly AccountId[]
  /** Whether these are all of them. How many more there are is not counted: that takes longer than finding a page of them. */
  readonly all: boolean
}

/** Finds accounts by what stands inside their words, in the order of their numbers. */
export function insideFinder(
  client: Client.Database,
  watermark: Watermark,
): (match: string, most: number) => Inside {
  const finding = (and: string) =>
    preparedOnce((most: number) =>
      client
        .prepare<[string], AccountId>(
          `SELECT a.id FROM account_text t CROSS JOIN account a ON a.number = t.rowid WHERE account_text MATCH +?${and} LIMIT ${most}`,
        )
        .pluck(),
    )
  const rows = finding('')
  const below = preparedOnce((last: number) => finding(` AND t.rowid <= ${wholeNumber(last)}`))
  return (match, most) => {
    const ids = (watermark.last === everything ? rows : below(watermark.last))(most).all(match)
    return { ids, all: ids.length < most }
  }
}

/** What FTS5 is asked: every term met by one of its readings. */
export function matchOf(terms: readonly (readonly string[])[]): string {
  return terms
    .map((readings) =>
      readings.length === 1 ? quoted(readings[0] ?? '') : `(${readings.map(quoted).join(' OR ')})`,
    )
    .join(' AND ')
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
