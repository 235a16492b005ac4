import type { Seconds } from '@shared/vocabulary/instant'

/** What is true of a contact and not known to the desk. The engine never sees it; it decides what arrives, where and when. */
export interface ContactFacts {
  /** A phone that drops texts from numbers that it does not know. */
  readonly blocksUnknownSenders: boolean
  /** Messages land in the junk folder; they can be read there. */
  readonly junk: boolean
  /** What is stored is not what the customer has: messages go to somebody else. */
  readonly mistyped: boolean
  /** The customer can't read what arrives. */
  readonly noAccess: boolean
  readonly delay: Seconds
  readonly providerRefuses: boolean
  /** The handle of the account whose mailbox it is: it can be read only while a window is signed in to that account. */
  readonly mailboxOf: string | null
  /** Somebody else reads it too. */
  readonly stolen: boolean
  /** The customer has marked the official sender as trusted: nothing more from it lands in the junk folder. */
  readonly trusted: boolean
}

export const plainFacts: ContactFacts = {
  blocksUnknownSenders: false,
  junk: false,
  mistyped: false,
  noAccess: false,
  delay: 0 as Seconds,
  providerRefuses: false,
  mailboxOf: null,
  stolen: false,
  trusted: false,
}

/** What a scenario says about the world, or changes in it. */
export interface WorldPart {
  /** By `account/contact`. */
  readonly contacts: ReadonlyMap<string, Partial<ContactFacts>>
  /** Whether the private windows share one session, as those of one browser do. */
  readonly sharedPrivateSession?: boolean
}
