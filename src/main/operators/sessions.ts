import type { OperatorId } from '@shared/vocabulary/ids'
import { signIn, type Moment, type Session } from './session'

/** Who is signed in where: what ends in one window may have to end in all of them. */
export interface Sessions {
  begin(session: Session, operatorId: OperatorId, now: Moment): void
  /** A window that was opened beside one where somebody is signed in. */
  join(session: Session): void
  /** All that somebody is signed in to. */
  open(): readonly Session[]
  /** Calls back whenever somebody has signed in. @returns what ends it */
  hear(listener: () => void): () => void
}

export function makeSessions(): Sessions {
  const begun = new Set<Session>()
  const listeners = new Set<() => void>()
  return {
    begin: (session, operatorId, now) => {
      signIn(session, operatorId, now)
      for (const window of session.windows) begun.add(window)
      for (const listener of listeners) listener()
    },
    join: (session) => void begun.add(session),
    open: () => {
      for (const session of begun) if (session.operatorId === null) begun.delete(session)
      return [...begun]
    },
    hear: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
