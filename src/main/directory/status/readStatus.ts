import type { Instant } from '@shared/vocabulary/instant'
import type { RecordMap, StatusColumn } from '../model/format'
import type { Report } from '../model/problems'
import type { Cell, FileRow } from '../model/row'
import { readState } from './readState'

export interface Status {
  /** `unknown`: nothing is said, or nothing that can be understood. */
  readonly says: 'on' | 'off' | 'unknown'
  /** What becomes of the sign-in names of somebody who is new. */
  readonly on: boolean
}

interface Found {
  readonly column: StatusColumn
  readonly cell: Cell
  readonly state: boolean | 'silent' | null
}

/**
 * Whether a person may sign in, by every column that can say so. One that says no is enough; one that is not understood counts as no
 * yes, and so does silence in a format that always says it.
 * @param now by which a time is over or not; null: nobody knows
 */
export function readStatus(
  row: FileRow,
  map: RecordMap,
  now: Instant | null,
  report: Report,
): Status {
  const found = map.status.flatMap((column) =>
    row
      .cells(column.column)
      .map((cell): Found => ({ column, cell, state: readState(cell.text, column, now) })),
  )
  const no = found.find(({ state }) => state === false)
  if (no) {
    report('account-suspended', placeOf(no))
    return { says: 'off', on: false }
  }
  const { statusIsUsual, unknownStatus } = map
  const unread = found.filter(({ state }) => state === null)
  if (unread.length > 0) {
    if (unknownStatus !== 'on') for (const one of unread) report('status-unreadable', placeOf(one))
    return { says: 'unknown', on: unknownStatus === 'on' }
  }
  if (found.some(({ state }) => state === true)) return { says: 'on', on: true }
  // That the whole file lacks it was said of the file, and what somebody has chosen need not be said.
  if (statusIsUsual === true && unknownStatus === undefined)
    report('status-missing', { line: row.line, field: map.status[0]?.column })
  return {
    says: 'unknown',
    on: unknownStatus === undefined ? statusIsUsual === false : unknownStatus === 'on',
  }
}

function placeOf({ column, cell }: Found): { readonly line: number; readonly field: string } {
  return { line: cell.line, field: column.column }
}
