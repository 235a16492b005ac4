import type { Channel } from '@shared/channels'
import type { AccountId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { HandleKind } from '@shared/vocabulary/handles'
import { oneAfterTheOther, type Queue } from '../platform/oneAfterTheOther'
import type { OperatorRecord, Operators } from '../ports/operators'

/** The same moment by the clock and by the stopwatch, in seconds. */
export interface Moment {
  readonly at: Instant
  readonly ran: number
}

/** The time from a sign-in to the next lock. Whatever outlives a call keeps it, and asks whether it is over. */
export interface Sitting {
  over: boolean
}

export interface DroppedFiles {
  readonly token: string
  readonly paths: readonly string[]
}

/** What main remembers of one window. It ends with the window, with locking and with a crash of the page. */
export interface Session {
  /** The windows of one person at one machine, this one among them: they sign in and are locked together. */
  readonly windows: Set<Session>
  operatorId: OperatorId | null
  sitting: Sitting
  /** When the person was last known to be there: they signed in, pressed a key, moved the mouse. */
  lastInput: Moment | null
  /** The account whose page was opened last. */
  shownAccount: AccountId | null
  /** What the find box was asked since an account was opened last, for the audit: how often, and what it showed at the end. */
  searched: {
    readonly questions: number
    readonly total: number
    readonly hits: ReadonlyMap<AccountId, HandleKind>
  } | null
  /** The channels that show many accounts at once and were used. */
  listed: Set<Channel>
  /** Files that a person has dropped onto the window, until they are asked for: once, by this token. */
  dropped: DroppedFiles | null
  /** Its page crashed, and nobody has signed in since. */
  crashed: boolean
  /** What is written down of looks: one after the other, as a page asks for several things at once. */
  readonly recording: Queue
}

/** @param beside another window of the same person: whoever is signed in there is signed in here */
export function newSession(beside?: Session): Session {
  const session: Session = { windows: beside?.windows ?? new Set(), ...nothingKnown() }
  session.windows.add(session)
  if (beside !== undefined) {
    session.operatorId = beside.operatorId
    session.sitting = beside.sitting
    session.lastInput = beside.lastInput
  }
  return session
}

function nothingKnown(): Omit<Session, 'windows'> {
  return {
    operatorId: null,
    sitting: { over: false },
    lastInput: null,
    shownAccount: null,
    searched: null,
    listed: new Set(),
    dropped: null,
    crashed: false,
    recording: oneAfterTheOther(),
  }
}

/**
 * Forgets who was signed in and what they had before them, in all of their windows. Whoever signs in next begins another
 * sitting, also the same operator.
 */
export function lock(session: Session): void {
  session.sitting.over = true
  const sitting: Sitting = { over: false }
  for (const window of new Set([...session.windows, session]))
    Object.assign(window, nothingKnown(), { sitting })
}

/** Somebody signs in, in all windows that stand beside each other. */
export function signIn(session: Session, operatorId: OperatorId, now: Moment): void {
  // Nothing of whoever was there before is left to the next one.
  lock(session)
  for (const window of session.windows) Object.assign(window, { operatorId, lastInput: now })
}

/** A window was closed. The last one takes its person with it. */
export function close(session: Session): void {
  session.windows.delete(session)
  const { sitting } = session
  sitting.over ||= session.windows.size === 0
  Object.assign(session, nothingKnown())
}

/** Null also where the operator was removed meanwhile. */
export async function operatorOf(
  session: Session,
  operators: Operators,
): Promise<OperatorRecord | null> {
  if (session.operatorId === null) return null
  return (
    (await operators.list()).find(
      ({ id, removedAt }) => id === session.operatorId && removedAt === null,
    ) ?? null
  )
}
