import type { Moment, Session } from './session'

/** For how long nobody may touch a window, in minutes, before it is locked. */
export const idleLimits = { least: 1, usual: 10, most: 60 } as const

/**
 * Whether nobody has touched the window for so long. Counted from what people do with their hands, never from calls:
 * a page asks again by itself whenever something changes. The clock may be set back, and the stopwatch stands still while
 * the machine sleeps: the one that says more is believed.
 */
export function isIdle({ operatorId, lastInput }: Session, now: Moment, minutes: number): boolean {
  if (operatorId === null) return false
  return (
    lastInput === null || Math.max(now.at - lastInput.at, now.ran - lastInput.ran) >= minutes * 60
  )
}
