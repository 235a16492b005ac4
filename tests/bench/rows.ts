/** What a measurement is held against. The three middle ones speak of the ratio to the floor, or of what is left above it. */
export type Goal =
  | { readonly kind: 'at-most'; readonly limit: number }
  | { readonly kind: 'at-least'; readonly limit: number }
  | { readonly kind: 'ratio'; readonly limit: number }
  | { readonly kind: 'above-floor'; readonly limit: number }
  | { readonly kind: 'none' }

export type Unit = 'µs' | 'ms' | 'MB' | 'bytes' | '/s' | '×'

/** One line of the table. `floor` was taken in the same run, in turn with the value; null where the goal needs none. */
export interface Row {
  readonly metric: string
  readonly unit: Unit
  readonly value: number
  readonly floor: number | null
  readonly goal: Goal
}

export interface JudgedRow extends Row {
  readonly ratio: number | null
  /** Null: it is shown for what it is and held against nothing. */
  readonly met: boolean | null
}

export function judged(row: Row): JudgedRow {
  const ratio = row.floor === null ? null : row.value / row.floor
  return { ...row, ratio, met: isMet(row, ratio) }
}

function isMet({ value, floor, goal }: Row, ratio: number | null): boolean | null {
  switch (goal.kind) {
    case 'at-most':
      return value <= goal.limit
    case 'at-least':
      return value >= goal.limit
    case 'ratio':
      return ratio !== null && ratio <= goal.limit
    case 'above-floor':
      return floor !== null && value - floor <= goal.limit
    case 'none':
      return null
  }
}

/** A row held against a multiple of its floor. */
export function ratioRow(
  metric: string,
  unit: Unit,
  value: number,
  floor: number,
  limit: number,
): Row {
  return { metric, unit, value, floor, goal: { kind: 'ratio', limit } }
}

/** A row held against a number. */
export function limitRow(metric: string, unit: Unit, value: number, limit: number): Row {
  return { metric, unit, value, floor: null, goal: { kind: 'at-most', limit } }
}

/** A row that is held against nothing. */
export function shownRow(metric: string, unit: Unit, value: number): Row {
  return { metric, unit, value, floor: null, goal: { kind: 'none' } }
}
