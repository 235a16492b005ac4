import { unmarked } from './csvText'
import { ownLists, readList } from './ownLists'
import { limits } from '../model/limits'
import { CellTable, type Cell, type FileRow, type RowFault } from '../model/row'

const lists = Object.keys(ownLists) as (keyof typeof ownLists)[]

/** A row of our own CSV as the mapping sees it: list cells taken apart into items, and marks against formulas taken off. */
export class ListRow implements FileRow {
  readonly line: number
  readonly fault: RowFault | null
  private readonly row: FileRow
  private readonly items = new CellTable()

  constructor(row: FileRow) {
    this.row = row
    this.line = row.line
    let item = 0
    for (const list of lists) {
      for (const { text, line } of row.cells(list)) {
        for (const { value, ...words } of readList(list, text)) {
          if (++item > limits.cellsPerRecord) break
          this.items.add(list, { text: value, line, item })
          for (const [name, word] of Object.entries(words))
            this.items.add(`${list}.${name}`, { text: word, line, item })
        }
      }
    }
    const tooMany = item > limits.cellsPerRecord
    this.fault =
      row.fault ??
      (tooMany
        ? {
            problem: 'record-too-large',
            line: row.line,
            field: null,
            facts: { limit: limits.cellsPerRecord },
          }
        : null)
  }

  cells(column: string): readonly Cell[] {
    const name = column.split('.')[0]
    if (lists.some((list) => list === name)) return this.items.cells(column)
    return this.row.cells(column).map((cell) => ({ ...cell, text: unmarked(cell.text) }))
  }

  beside(item: number, column: string): Cell | null {
    return this.items.beside(item, column)
  }

  says(columns: readonly string[]): boolean {
    return this.row.says(columns.map((column) => column.split('.')[0] ?? column))
  }
}
