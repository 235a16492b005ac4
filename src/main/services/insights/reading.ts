import type { CountingView, TimeTaken } from '@shared/views/insights'
import type { DaySpan } from '@shared/vocabulary/days'
import { yieldingPause } from '../../platform/yielding'
import type { Measure } from '../../engine/counting/counts'
import type { Counted, Span } from '../../ports/insights'
import type { Desk } from '../desk'
import { spanOf } from './period'

/** One measure over a period: of all of it together. */
export interface Figures {
  readonly all: readonly Counted[]
  /** How often in all, of each key. */
  readonly byKey: ReadonlyMap<string, number>
}

/** The same day by day as well. */
export interface DayFigures extends Figures {
  /** Of each day, in their order. */
  readonly days: readonly (readonly Counted[])[]
}

/** Of one measure: some milliseconds of a busy desk. */
const daysAtOnce = 10

export interface ReadFigures {
  (measure: Measure): Promise<Figures>
  byDay(measure: Measure): Promise<DayFigures>
}

/** Reads measures one after the other; between two of them the desk is answered. */
export function figuresOf({ store }: Pick<Desk, 'store'>, days: readonly DaySpan[]): ReadFigures {
  const pause = yieldingPause()
  const spans: readonly Span[] = days.map(spanOf)
  const whole: Span = { from: spans[0]?.from ?? 0, until: spans.at(-1)?.until ?? 0 }
  const read = async (measure: Measure): Promise<Figures> => {
    const all = await store.insights.total(measure, whole)
    await pause()
    return { all, byKey: byKeyOf(all) }
  }
  return Object.assign(read, {
    async byDay(measure: Measure): Promise<DayFigures> {
      const counted: (readonly Counted[])[] = []
      for (let from = 0; from < spans.length; from += daysAtOnce) {
        const some = spans.slice(from, from + daysAtOnce)
        counted.push(...(await store.insights.counts(measure, some)))
        await pause()
      }
      return { days: counted, all: counted.flat(), byKey: byKeyOf(counted.flat()) }
    },
  })
}

function byKeyOf(all: readonly Counted[]): ReadonlyMap<string, number> {
  const byKey = new Map<string, number>()
  for (const { key, times } of all) byKey.set(key, (byKey.get(key) ?? 0) + times)
  return byKey
}

export function perDay(
  { days }: DayFigures,
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
