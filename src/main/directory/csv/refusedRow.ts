import type { ProblemId } from '@shared/vocabulary/directory'
import type { Cell, FileRow, RowFault } from '../model/row'

/** A row of which no value can be relied on. */
export class RefusedRow implements FileRow {
  readonly line: number
  readonly fault: RowFault

  constructor(problem: ProblemId, line: number, field: string | null = null) {
    this.line = line
    this.fault = { problem, line, field, facts: {} }
  }

  cells(): readonly Cell[] {
    return []
  }

  beside(): null {
    return null
  }

  says(): boolean {
    return false
  }
}
