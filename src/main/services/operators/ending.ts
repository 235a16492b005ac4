import type { OperatorId } from '@shared/vocabulary/ids'
import { lockedEntry } from '../../audit/entries'
import { isIdle } from '../../operators/idleness'
import { lock, type Moment, type Session } from '../../operators/session'
import type { Desk } from '../desk'
import { lockAfterMinutes } from '../app/settings'

/**
 * Why a window was locked that nobody locked by hand. `changed`: the operator was removed, given another role or another
 * passphrase, so that what they signed in as is no longer so.
 */
export type WhyLocked = 'idle' | 'suspended' | 'crashed' | 'changed'

/** Locks windows and lets them know: a page shows nothing of an operator for longer than it takes to hear of it. */
export async function endSessions(
  desk: Desk,
  sessions: readonly Session[],
  why: WhyLocked,
): Promise<void> {
  // Windows that stand beside each other are locked together, and that is written down once.
  const ended = sessions.flatMap((session) => {
    const { operatorId } = session
    if (operatorId !== null) lock(session)
    return operatorId ?? []
  })
  await recordEnds(desk, ended, why)
}

/** Writes down what has been locked already. */
export async function recordEnds(
  desk: Desk,
  ended: readonly OperatorId[],
  why: WhyLocked,
): Promise<void> {
  if (ended.length === 0) return
  for (const operatorId of ended)
    await desk.store.audit.append(lockedEntry(desk.clock.now(), operatorId, why))
  desk.changes.tell({ accountId: null })
}

/** Locks every window that this operator is signed in to. */
export async function endSessionsOf(
  desk: Desk,
  operatorId: OperatorId,
  except?: Session,
): Promise<void> {
  await endSessions(
    desk,
    desk.sessions
      .open()
      .filter(
        (session) => session.operatorId === operatorId && session.sitting !== except?.sitting,
      ),
    'changed',
  )
}

/** Locks the windows that nobody has touched for too long. */
export async function endIdle(
  desk: Desk,
  sessions: readonly Session[] = desk.sessions.open(),
): Promise<void> {
  const minutes = await lockAfterMinutes(desk.store.settings)
  const now = momentOf(desk)
  await endSessions(
    desk,
    sessions.filter((session) => isIdle(session, now, minutes)),
    'idle',
  )
}

/** Somebody touched the window. Whoever comes back too late doesn't bring a session back to life. */
export async function noteInput(desk: Desk, session: Session): Promise<void> {
  const now = momentOf(desk)
  const { sitting } = session
  if (session.operatorId === null || isMoment(now, session.lastInput)) return
  await endIdle(desk, [session])
  // Whoever works in one window is there for all of theirs.
  if (!sitting.over) for (const window of session.windows) window.lastInput = now
}

/** The mouse says so many times a second. A clock that was set meanwhile makes it another moment. */
function isMoment(now: Moment, last: Moment | null): boolean {
  return last !== null && now.ran - last.ran < 1 && now.at - last.at < 1
}

/** Now, for the idle lock. */
export function momentOf({ clock, stopwatch }: Pick<Desk, 'clock' | 'stopwatch'>): Moment {
  return { at: clock.now(), ran: stopwatch() }
}
