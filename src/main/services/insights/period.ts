import type { InsightPeriod } from '@shared/views/insights'
import { daySpans, dayOf, laterDay, type DaySpan } from '@shared/vocabulary/days'
import { quarterOf } from '../../engine/counting/counts'
import type { Span } from '../../ports/insights'
import type { Desk } from '../desk'
import { appearance } from '../app/settings'

/** More days would be more than a chart can show, or anybody wants to wait for. */
export const mostDays = 366

/** The days of a period in the zone of the desk, as calendars have them there. */
export async function daysOf(
  desk: Pick<Desk, 'store' | 'host' | 'clock'>,
  period: InsightPeriod,
): Promise<{ readonly zone: string; readonly days: readonly DaySpan[] }> {
  const { zone } = await appearance(desk)
  if ('from' in period) {
    const last = laterDay(period.from, mostDays - 1)
    return { zone, days: daySpans(period.from, period.to < last ? period.to : last, zone) }
  }
  const today = dayOf(desk.clock.now(), zone)
  return { zone, days: daySpans(laterDay(today, 1 - period.last), today, zone) }
}

/** Days of every zone begin with a quarter of an hour. */
export function spanOf({ from, until }: Pick<DaySpan, 'from' | 'until'>): Span {
  return { from: quarterOf(from), until: quarterOf(until) }
}
