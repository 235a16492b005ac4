import type { CsvHeader } from './csvHeader'
import { withoutTextMarks } from './textMarks'
import type { Cell, FileRow, RowFault } from '../model/row'

/** One record of a CSV file. */
export class CsvRow implements FileRow {
  readonly line: number
  readonly fault: RowFault | null
  private readonly record: readonly string[]
  private readonly header: CsvHeader

  private readonly unsaid: string | null

  /** @param unsaid the column of which the file says nothing here, although it has it */
  constructor(
    record: readonly string[],
    line: number,
    header: CsvHeader,
    unsaid: string | null = null,
  ) {
    this.unsaid = unsaid
    this.line = line
    this.record = record
    this.header = header
    // A delimiter too many has moved everything after it into the wrong column, perhaps a stranger's phone into recovery.
    const tooMany = record.slice(header.columns).some((value) => value.trim() !== '')
    this.fault = tooMany
      ? {
          problem: 'record-too-many-cells',
          line,
          field: null,
          facts: { cells: record.length, columns: header.columns },
        }
      : null
  }

  cells(column: string): readonly Cell[] {
    const index = this.header.indexOf.get(column)
    const text = index === undefined ? '' : withoutTextMarks(this.record[index] ?? '')
    return text.trim() === '' ? [] : [{ text, line: this.line, item: 0 }]
  }

  beside(): null {
    return null
  }

  /** Of several files that are read as one, one may lack a column that another has: what stood in it may still be so. */
  says(columns: readonly string[]): boolean {
    return (
      columns.length > 0 &&
      columns.every((column) => column !== this.unsaid && this.header.indexOf.has(column))
    )
  }
}
