import { columnsOf, type JsonFormat } from '../model/format'
import { limits } from '../model/limits'
import { CellTable, type Cell, type FileRow, type RowFault } from '../model/row'

/** The dotted paths that a format looks at, and the way to them, in lower case; each with the mapping's spelling. */
export interface WantedPaths {
  readonly leaves: ReadonlyMap<string, string>
  readonly branches: ReadonlyMap<string, string>
}

/** Where a patch says whose it is, whatever is mapped. */
const patchedBy = ['id', 'externalId', 'userName'] as const

export function wantedPaths({ map, total, onePerson, hasPatches }: JsonFormat): WantedPaths {
  const leaves = new Map<string, string>()
  const branches = new Map<string, string>()
  const signs = [total, ...(onePerson ?? []).map(({ column }) => column)].filter(
    (column) => column !== undefined,
  )
  for (const column of [...columnsOf(map), ...signs, ...(hasPatches ? patchedBy : [])]) {
    leaves.set(column.toLowerCase(), column)
    for (let dot = column.indexOf('.'); dot >= 0; dot = column.indexOf('.', dot + 1)) {
      branches.set(column.slice(0, dot).toLowerCase(), column.slice(0, dot))
    }
  }
  return { leaves, branches }
}

/** What is kept of one person in a JSON file: the wanted values, each with its line. */
export class JsonRow implements FileRow {
  readonly line: number
  private firstFault: RowFault | null
  private readonly found = new CellTable()
  /** Keys that the person has, in lower case, and those of objects on the way to them. */
  private readonly keys = new Set<string>()
  private count = 0
  private items = 0

  constructor(line: number, fault: RowFault | null = null) {
    this.line = line
    this.firstFault = fault
  }

  get fault(): RowFault | null {
    return this.firstFault
  }

  cells(column: string): readonly Cell[] {
    return this.found.cells(column)
  }

  beside(item: number, column: string): Cell | null {
    return this.found.beside(item, column)
  }

  /** A person has the keys that there was something for, so one of the columns is enough. */
  says(columns: readonly string[]): boolean {
    return columns
      .map((column) => column.toLowerCase())
      .some((column) => this.keys.has(column) || this.keys.has(column.split('.')[0] ?? column))
  }

  has(key: string): void {
    this.keys.add(key)
  }

  /** Numbers list items, so that values of the same item find each other. */
  nextItem(): number {
    return ++this.items
  }

  add(column: string, cell: Cell): void {
    if (cell.text.trim() === '') return
    if (++this.count > limits.cellsPerRecord) {
      return this.spoil({
        problem: 'record-too-large',
        line: this.line,
        field: null,
        facts: { limit: limits.cellsPerRecord },
      })
    }
    this.found.add(column, cell)
  }

  spoil(fault: RowFault): void {
    this.firstFault ??= fault
  }
}

/** An item of a list of people that is none. */
export function faultyRow(
  problem: 'record-not-a-person' | 'record-not-an-object',
  line: number,
): JsonRow {
  return new JsonRow(line, { problem, line, field: null, facts: {} })
}
