import { plus, type Instant } from '@shared/vocabulary/instant'
import type { Advance } from '../../services/state/training'
import { comingEvents, nextEvent } from './nextEvent'
import type { TrainingSession } from './session'

const day = 86_400
/** Whoever goes away for longer between two moves is not at the task all the while. */
const longestGap = 300

/** The instant that the clock is to be moved to; null: there is nothing to wait for. */
export async function instantOf(
  training: TrainingSession,
  to: Advance,
  atDesk: boolean,
): Promise<Instant | null> {
  const { simulation } = training
  if (to === 'next') return (await nextEvent(simulation, atDesk))?.at ?? null
  if ('by' in to) return plus(simulation.clock.now(), to.by)
  return 'day' in to ? dayOf(training, to.day, atDesk) : (to.at as Instant)
}

/** A day of the scenario, with all that falls due in its course: whoever waits for a day waits for what it brings. */
async function dayOf(
  { scenario, simulation }: TrainingSession,
  number: number,
  atDesk: boolean,
): Promise<Instant> {
  const begins = plus(scenario.start, number * day)
  const its = (await comingEvents(simulation, atDesk)).filter(
    ({ at }) => at > begins && at < plus(begins, day),
  )
  return its.reduce<Instant>((last, { at }) => (at > last ? at : last), begins)
}

/** The real time that somebody spends on a run. */
export interface Stopwatch {
  /** Something was done: the time since the last deed was spent on the task. */
  tick(): void
  spent(): number
}

/** @param before seconds that were spent before the run was taken up again */
export function stopwatch(realTime: () => Instant, before: number): Stopwatch {
  let spent = before
  let last = realTime()
  const gap = () => Math.min(Math.max(realTime() - last, 0), longestGap)
  return {
    tick: () => {
      spent += gap()
      last = realTime()
    },
    spent: () => spent + gap(),
  }
}

/** How a simulated clock runs with the real one. */
export interface RunningClock {
  /** Lets the time pass that has really passed. */
  keepUp(training: TrainingSession): Promise<void>
}

/** A clock that stands still until it is moved. */
export const standingClock: RunningClock = { keepUp: async () => {} }

/** Whatever is moved on by hand comes on top of what passes by itself. */
export function runningClock(realTime: () => Instant): RunningClock {
  let last = realTime()
  return {
    keepUp: async (training) => {
      const now = realTime()
      const passed = now - last
      last = now
      if (passed > 0) await training.letPass(plus(training.simulation.clock.now(), passed))
    },
  }
}
