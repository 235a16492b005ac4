import type { SwitchColumn } from '../mapping/format'
import type { Report } from '../problems'
import { word, type FileRow } from '../row'

/** Whether a column says yes. What it says neither way is reported and counts as no. */
export function readSwitch(row: FileRow, column: SwitchColumn, report: Report): boolean {
  const cells = row.cells(column.column)
  if (cells.some((cell) => switchOf(word(cell), column) === true)) return true
  for (const cell of cells) if (switchOf(word(cell), column) === null) report('yes-no-unreadable', { line: cell.line, field: column.column })
  return false
}

/** What a word means in a column; null where it is none of the column's words. */
export function switchOf(value: string, { on, off }: SwitchColumn): boolean | null {
  if (on.includes(value)) return true
  return off === 'anything else' || off.includes(value) ? false : null
}
