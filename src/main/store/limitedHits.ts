import type { FindHit } from '../ports/search'

/** Counting stops here: past it nobody reads the number, and "more than 1,000" is told apart from it by one more. */
export const countCap = 1_000

export interface LimitedHits {
  readonly hits: readonly FindHit[]
  readonly total: number
  readonly capped: boolean
}

/** The first hits, and how many there are in all. */
export function limitedHits(
  hits: readonly FindHit[],
  counted: number,
  wanted: number,
): LimitedHits {
  return {
    hits: hits.length > wanted ? hits.slice(0, wanted) : hits,
    total: Math.min(counted, countCap),
    capped: counted > countCap,
  }
}
