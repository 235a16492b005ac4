import type { Instant } from '@shared/vocabulary/instant'
import type { Session } from './session'

/** For how long nobody may touch a window, in minutes, before it is locked. */
export const idleLimits = { least: 1, usual: 10, most: 60 } as const

/**
 * Whether nobody has touched the window for so long. Counted from what people do with their hands, never from calls:
 * a page asks again by itself whenever something changes.
 */
export function isIdle(session: Session, now: Instant, minutes: number): boolean {
  if (session.operatorId === null) return false
  return session.lastInputAt === null || now - session.lastInputAt >= minutes * 60
}
