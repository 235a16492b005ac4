import type { ProblemFacts, ProblemId } from '@shared/vocabulary/directory'

/** One value of a record, as the file has it. */
export interface Cell {
  readonly text: string
  readonly line: number
  /** Values of the same list item have the same number: the type of this very phone. 0: in no list. */
  readonly item: number
}

/** One record of any file, whatever the file looks like: values by the column names of a mapping. */
export interface FileRow {
  readonly line: number
  /** Why it can't be taken, where that already shows. */
  readonly fault: RowFault | null
  /** What stands in a column; empty for a column that the file lacks, and blank values are left out. */
  cells(column: string): readonly Cell[]
  /** Whether it says what there is to say in these columns, be it that there is nothing. What it does not say is no change. */
  says(columns: readonly string[]): boolean
  /** The first value that a list item has in a column. */
  beside(item: number, column: string): Cell | null
}

/** Values by their columns, and by the list items that they are of. */
export class CellTable {
  private readonly columns = new Map<
    string,
    { readonly cells: Cell[]; readonly items: Map<number, Cell> }
  >()

  add(column: string, cell: Cell): void {
    let found = this.columns.get(column)
    if (found === undefined) this.columns.set(column, (found = { cells: [], items: new Map() }))
    found.cells.push(cell)
    if (!found.items.has(cell.item)) found.items.set(cell.item, cell)
  }

  cells(column: string): readonly Cell[] {
    return this.columns.get(column)?.cells ?? []
  }

  beside(item: number, column: string): Cell | null {
    return this.columns.get(column)?.items.get(item) ?? null
  }
}

export interface RowFault {
  readonly problem: ProblemId
  readonly line: number
  readonly field: string | null
  readonly facts: ProblemFacts
}

/** The first value among columns, with the column that had it. */
export function firstCell(
  row: FileRow,
  columns: readonly string[],
): (Cell & { readonly column: string }) | null {
  for (const column of columns) {
    const [cell] = row.cells(column)
    if (cell) return { text: cell.text, line: cell.line, item: cell.item, column }
  }
  return null
}

/** What the same list item has in another column. */
export function cellBeside(row: FileRow, cell: Cell, column: string): Cell | null {
  return cell.item > 0 ? row.beside(cell.item, column) : null
}

/** A value in the spelling that the word lists of mappings use. */
export function word(cell: Cell): string {
  return cell.text.trim().toLowerCase()
}
