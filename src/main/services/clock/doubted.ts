import { plus, type Instant } from '@shared/vocabulary/instant'
import type { ClockDoubt } from '../../engine/model/decision'
import type { Desk } from '../desk'

/** In seconds. Whoever reads and thinks takes a while; a clock that was set again meanwhile is another question. */
const longestThought = 600

/** The doubt that somebody was shown and answers; null where it is another one by now, or none. */
export function doubtAnswered(
  { clockWatch }: Desk,
  kind: ClockDoubt['kind'],
  said: Instant,
): ClockDoubt | null {
  const doubt = clockWatch.doubt()
  return doubt?.kind === kind && Math.abs(doubt.says - said) <= longestThought ? doubt : null
}

/** The desk's clock goes where the machine's is. Whoever sits at a window has not been away for as long as it moves. */
export function followClock(desk: Desk): void {
  const before = desk.clock.now()
  desk.clockWatch.believe()
  const moved = desk.clock.now() - before
  for (const session of desk.sessions.open()) {
    if (session.lastInput !== null)
      session.lastInput = { ...session.lastInput, at: plus(session.lastInput.at, moved) }
  }
}
