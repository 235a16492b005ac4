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

export function newSession(): Session {
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

/** Forgets who was signed in and what they had before them. Whoever signs in next begins another sitting, also the same operator. */
export function lock(session: Session): void {
  session.sitting.over = true
  Object.assign(session, newSession())
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
