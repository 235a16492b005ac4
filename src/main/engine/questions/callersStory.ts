import type { ContactId, IdKind } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../model/account'
import type { Ids, Secrets } from '../model/decision'
import { mainWindow } from '../rules/context'

/** What the caller says that they still have. */
export interface Holdings {
  /** Contacts whose messages the caller can read. */
  readonly contactIds: readonly ContactId[]
  readonly password: boolean
  /** A window or device on which the caller is still signed in. */
  readonly device: boolean
}

/** Something that is not a number: a password of digits only would be taken for a code. */
export const assumedPassword = 'the password that the caller knows'

/** A contact of the caller’s that the account has not seen yet. */
export const newContact = { kind: 'email', value: 'a.new.address@caller.invalid' } as const

/** The account as the caller describes it: with a password that is right, and in a window only where they say that there is one. */
export function asDescribed(account: Account, holdings: Holdings, now: Instant): Account {
  return {
    ...account,
    passwordSeal: 'assumed',
    sessions: holdings.device ? [{ window: mainWindow, since: now, held: null }] : [],
  }
}

/** Whoever can read a contact gives its code right, and the caller’s password is right. Nothing of it leaves the story. */
export function assumedSecrets(): Secrets {
  return { mintCode: (digits) => '0'.repeat(digits), seal: () => 'assumed', matches: () => true }
}

export function countingIds(): Ids {
  let count = 0
  return { next: (kind: IdKind) => `assumed-${kind}-${++count}` }
}
