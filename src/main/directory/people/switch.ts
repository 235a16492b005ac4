import type { SwitchColumn } from '../model/format'
import type { Report } from '../model/problems'
import { word, type FileRow } from '../model/row'

/** Whether a column says yes, or one that says the same; null where they say nothing, or something that is neither, which is reported. */
export function readSwitch(row: FileRow, column: SwitchColumn, report: Report): boolean | null {
  const all = [column, ...(column.also ?? [])].map((one) => readOne(row, one, report))
  return all.includes(true) ? true : all.includes(false) ? false : null
}

function readOne(row: FileRow, column: SwitchColumn, report: Report): boolean | null {
  const cells = row.cells(column.column)
  if (cells.some((cell) => switchOf(word(cell), column) === true)) return true
  const unreadable = cells.filter((cell) => switchOf(word(cell), column) === null)
  for (const cell of unreadable)
    report('yes-no-unreadable', { line: cell.line, field: column.column })
  return cells.length === 0 || unreadable.length > 0 ? null : false
}

/** What a word means in a column; null where it is none of the column's words. */
export function switchOf(value: string, { on, off }: SwitchColumn): boolean | null {
  if (on.includes(value)) return true
  return off === 'anything else' || off.includes(value) ? false : null
}
