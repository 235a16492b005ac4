import type { ApprovalId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { MessageTemplate } from '@shared/vocabulary/kinds'
import type { Mood } from '@shared/vocabulary/training'

/** What is left of a call so far. It follows from the moves: who plays them again comes to the same. */
export interface CallState {
  /** `owner`: the desk called an impostor's victim back · null: they have hung up. */
  line: 'caller' | 'owner' | null
  mood: Mood
  /** Somebody has sat down at the other end. */
  hasBegun: boolean
  /** Since when they wait to be helped on; null: nobody waits. */
  waitsSince: Instant | null
  /** Since they were last helped on. */
  refusals: number
  /** How often they have answered to a word. */
  readonly said: Map<string, number>
  /** They have looked into the junk folder, and know what is in there. */
  looksInJunk: boolean
  /** The page that they have opened without being signed in. */
  page: 'reset-password' | 'recover-username' | 'cancel-replacement' | null
  /** The window whose page asked for a code last, by the message’s template. */
  readonly askedIn: Map<MessageTemplate, string>
  /** The window in which they read a mailbox that people sign in to here; null: the one in front of them. */
  mailWindow: string | null
  /** What somebody at the desk has decided already. */
  readonly decided: Set<ApprovalId>
}

/** A call that begins. */
export function newCall(): CallState {
  return {
    line: 'caller',
    mood: 'calm',
    hasBegun: false,
    waitsSince: null,
    refusals: 0,
    said: new Map(),
    looksInJunk: false,
    page: null,
    askedIn: new Map(),
    mailWindow: null,
    decided: new Set(),
  }
}
