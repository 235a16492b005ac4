import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Stopwatch } from '../ports/clock'
import type { Evenly } from '../ports/evenly'

/** Longer than a decision with its rows takes on a slow disk, shorter than a person notices. */
const step = 0.05
/** A timer may be as late as this; what is left is waited out turn by turn. */
const late = 0.002

/**
 * Every answer comes a fixed time after its question, or a whole number of these times where the work took longer: whether
 * anybody has the name or the contact can't be read from it (decision record 0036).
 */
export function evenAnswers(
  stopwatch: Stopwatch,
  rest: (seconds: number) => Promise<void> = resting,
): Evenly {
  return async (work) => {
    const began = stopwatch()
    try {
      return await work()
    } finally {
      const end = began + (Math.floor((stopwatch() - began) / step) + 1) * step
      for (let left = end - stopwatch(); left > 0; left = end - stopwatch()) await rest(left)
    }
  }
}

async function resting(seconds: number): Promise<void> {
  if (seconds > late) await setTimeout((seconds - late) * 1_000)
  else await setImmediate()
}
