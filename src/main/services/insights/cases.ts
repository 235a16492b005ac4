import type { DeskWeekView, InsightsView } from '@shared/views/insights'
import type { CaseOutcome } from '@shared/vocabulary/kinds'
import type { DaySpan } from '@shared/vocabulary/days'
import type { Desk } from '../desk'
import { daysOf, spanOf } from './period'
import { countingOf, figuresOf, perDay, ranked, sum, timeTaken, type ReadFigures } from './reading'

/** The last seven days in short, today among them: for the first screen. */
export async function deskWeek(desk: Desk): Promise<DeskWeekView> {
  const { days } = await daysOf(desk, { last: 7 })
  const read = figuresOf(desk, days)
  const { opened, recoveredSameDay } = await byDay(read, days)
  const access = await read('access-time')
  const total = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0)
  return {
    days: days.map(({ day }, index) => ({
      day,
      cases: opened[index] ?? 0,
      recoveredSameDay: recoveredSameDay[index] ?? 0,
    })),
    cases: total(opened),
    recoveredSameDay: total(recoveredSameDay),
    medianToAccess: timeTaken(access.all).median,
    counting: await countingOf(desk),
  }
}

export async function caseFigures(
  read: ReadFigures,
  days: readonly DaySpan[],
): Promise<InsightsView['cases']> {
  return {
    ...(await byDay(read, days)),
    byOutcome: ranked<CaseOutcome>((await read('case-closed')).byKey).map(({ key, times }) => ({
      outcome: key,
      times,
    })),
    reopened: sum((await read('case-reopened')).all),
    toRecovery: timeTaken((await read('recovery-time')).all),
    toAccess: timeTaken((await read('access-time')).all),
  }
}

async function byDay(
  read: ReadFigures,
  days: readonly DaySpan[],
): Promise<Pick<InsightsView['cases'], 'opened' | 'recoveredSameDay'>> {
  const ends = days.map((day) => spanOf(day).until)
  const recovered = await read.byDay('case-recovered')
  return {
    opened: perDay(await read.byDay('case-opened')),
    // The value is the quarter of an hour that it was recovered in.
    recoveredSameDay: recovered.days.map((all, index) =>
      sum(all.filter(({ value }) => value < (ends[index] ?? 0))),
    ),
  }
}
