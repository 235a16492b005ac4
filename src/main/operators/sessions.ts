import type { OperatorId } from '@shared/vocabulary/ids'
import { lock, type Moment, type Session } from './session'

/** Who is signed in where: what ends in one window may have to end in all of them. */
export interface Sessions {
  begin(session: Session, operatorId: OperatorId, now: Moment): void
  /** All that somebody is signed in to. */
  open(): readonly Session[]
}

export function makeSessions(): Sessions {
  const begun = new Set<Session>()
  return {
    begin: (session, operatorId, now) => {
      // Nothing of whoever was there before is left to the next one.
      lock(session)
      session.operatorId = operatorId
      session.lastInput = now
      begun.add(session)
    },
    open: () => {
      for (const session of begun) if (session.operatorId === null) begun.delete(session)
      return [...begun]
    },
  }
}
