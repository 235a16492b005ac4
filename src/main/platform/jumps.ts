import type { Seconds } from '@shared/vocabulary/instant'
import type { Clock } from '../ports/clock'
import { correction } from './clock'

/**
 * Tells, each time it is asked, by how much the clock has run ahead of the time that really passed since it was asked before:
 * it was set forward, or the machine slept. Null for what a time server corrects.
 * @param elapsed milliseconds of a clock that nobody can set
 */
export function watchJumps(
  clock: Clock,
  elapsed: () => number = () => performance.now(),
): () => Seconds | null {
  let last = { wall: clock.now(), real: elapsed() }
  return () => {
    const now = { wall: clock.now(), real: elapsed() }
    const ahead = now.wall - last.wall - Math.round((now.real - last.real) / 1000)
    last = now
    return ahead > correction ? (ahead as Seconds) : null
  }
}
