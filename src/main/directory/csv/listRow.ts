import { unmarked } from '../export/csvText'
import { ownLists, readList } from './ownLists'
import type { Cell, FileRow, RowFault } from '../row'

const lists = Object.keys(ownLists) as (keyof typeof ownLists)[]

/** A row of our own CSV as the mapping sees it: list cells taken apart into items, and marks against formulas taken off. */
export class ListRow implements FileRow {
  readonly line: number
  readonly fault: RowFault | null
  private readonly row: FileRow
  private readonly items = new Map<string, Cell[]>()

  constructor(row: FileRow) {
    this.row = row
    this.line = row.line
    this.fault = row.fault
    let item = 0
    for (const list of lists) {
      for (const { text, line } of row.cells(list)) {
        for (const { value, ...words } of readList(list, text)) {
          item++
          this.add(list, { text: value, line, item })
          for (const [name, word] of Object.entries(words)) this.add(`${list}.${name}`, { text: word, line, item })
        }
      }
    }
  }

  cells(column: string): readonly Cell[] {
    const name = column.split('.')[0]
    if (lists.some((list) => list === name)) return this.items.get(column) ?? []
    return this.row.cells(column).map((cell) => ({ ...cell, text: unmarked(cell.text) }))
  }

  says(columns: readonly string[]): boolean {
    return this.row.says(columns.map((column) => column.split('.')[0] ?? column))
  }

  private add(column: string, cell: Cell): void {
    this.items.set(column, [...(this.items.get(column) ?? []), cell])
  }
}
