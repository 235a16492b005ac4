import type { CountingView, TimeTaken } from '@shared/views/insights'
import type { DaySpan } from '@shared/vocabulary/days'
import { yieldingPause } from '../../platform/yielding'
import type { Measure } from '../../engine/counting/counts'
import type { Counted, Span } from '../../ports/insights'
import type { Desk } from '../desk'
import { spanOf } from './period'

/** One measure over a period. */
export interface Figures {
  /** Of each day, in their order. */
  readonly days: readonly (readonly Counted[])[]
  /** How often in all, of each key. */
  readonly byKey: ReadonlyMap<string, number>
}

export type ReadFigures = (measure: Measure) => Promise<Figures>

/** Reads measures one after the other; between two of them the desk is answered. */
export function figuresOf({ store }: Pick<Desk, 'store'>, days: readonly DaySpan[]): ReadFigures {
  const pause = yieldingPause()
  const spans: readonly Span[] = days.map(spanOf)
  return async (measure) => {
    const counted = await store.insights.counts(measure, spans)
    await pause()
    const byKey = new Map<string, number>()
    for (const { key, times } of counted.flat()) byKey.set(key, (byKey.get(key) ?? 0) + times)
    return { days: counted, byKey }
  }
}

export function perDay(
  { days }: Figures,
  counts: (one: Counted) => boolean = () => true,
): number[] {
  return days.map((all) => sum(all.filter(counts)))
}

export function sum(all: readonly Counted[]): number {
  return all.reduce((total, { times }) => total + times, 0)
}

/** Exact: each length of time was counted by its seconds. */
export function timeTaken(lengths: readonly Counted[]): TimeTaken {
  const sorted = [...lengths].sort((a, b) => a.value - b.value)
  const count = sum(sorted)
  return { count, median: within(sorted, count * 0.5), ninety: within(sorted, count * 0.9) }
}

/** The shortest length that so many of them did not exceed. */
function within(sorted: readonly Counted[], many: number): number | null {
  let reached = 0
  for (const { value, times } of sorted) {
    reached += times
    if (reached >= many) return value
  }
  return null
}

/** Largest first; what is as large as another, by its key. */
export function ranked<Key extends string>(
  byKey: ReadonlyMap<string, number>,
): readonly { readonly key: Key; readonly times: number }[] {
  return [...byKey]
    .map(([key, times]) => ({ key: key as Key, times }))
    .sort((a, b) => b.times - a.times || (a.key < b.key ? -1 : 1))
}

export async function countingOf({ store }: Pick<Desk, 'store'>): Promise<CountingView> {
  const { countedTo, behind, leftOut } = await store.insights.standing()
  return { countedTo, behind, leftOut }
}
