import { limits } from '../model/limits'
import { CellTable, type Cell, type FileRow, type RowFault } from '../model/row'

/** One entry of an LDIF file, as far as a mapping asks for it. */
export class LdifRow implements FileRow {
  readonly line: number
  private firstFault: RowFault | null = null
  private readonly table = new CellTable()
  private readonly names = new Set<string>()
  private count = 0

  constructor(line: number) {
    this.line = line
  }

  get fault(): RowFault | null {
    return this.firstFault
  }

  add(attribute: string, cell: Cell): void {
    this.names.add(attribute)
    if (cell.text.trim() === '') return
    if (++this.count > limits.cellsPerRecord)
      this.spoil({
        problem: 'record-too-large',
        line: this.line,
        field: null,
        facts: { limit: limits.cellsPerRecord },
      })
    else this.table.add(attribute, cell)
  }

  spoil(fault: RowFault): void {
    this.firstFault ??= fault
  }

  /** An attribute has no language or other option in a mapping: `sn;lang-ja` is `sn`. */
  cells(column: string): readonly Cell[] {
    return this.table.cells(column.toLowerCase())
  }

  beside(): null {
    return null
  }

  /** An entry has what there is; an attribute that it lacks may not have been asked for. */
  says(columns: readonly string[]): boolean {
    return columns.some((column) => this.names.has(column.toLowerCase()))
  }
}
