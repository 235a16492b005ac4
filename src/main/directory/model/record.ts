import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind, MessageLanguage, SignInNameKind } from '@shared/vocabulary/kinds'

export type { DirectoryFormat, DirectoryProblem, ProblemId } from '@shared/vocabulary/directory'

/** One person as the file has them, in our spelling. */
export interface DirectoryRecord {
  /** 1-based, where the record starts in the file. */
  readonly line: number
  /** The name of the file, only where several are read as one. */
  readonly file?: string
  /** The id that the provider gave the person. */
  readonly externalId: string | null
  /** Never empty: without a name of their own, a person is called what the mask shows of their sign-in name. */
  readonly name: string
  readonly locale: MessageLanguage
  readonly twoStep: boolean
  readonly lastSignInAt: Instant | null
  readonly signInNames: readonly ImportedSignInName[]
  readonly contacts: readonly ImportedContact[]
  readonly said: ReadableFacts
  /** Set where a sign-in name looks like somebody else's without being it; there is a problem that says so as well. */
  readonly lookAlike?: LookAlike
}

/**
 * What a record says anything about that could be read. The rest is no change at somebody who is here: what is absent, or
 * can't be read, must not take anything away from anybody or let anybody back in. Who is new gets what a new account has.
 */
export interface ReadableFacts {
  readonly emails: boolean
  readonly phones: boolean
  readonly locale: boolean
  readonly twoStep: boolean
  /** Whether their sign-in names are on. */
  readonly maySignIn: boolean
  /** Whether it says that they may not sign in: not of one name, but of them. */
  readonly suspended?: boolean
}

export interface ImportedSignInName {
  readonly kind: SignInNameKind
  readonly value: string
  /** Off where the provider had suspended the account: the import must not let anybody back in. */
  readonly enabled: boolean
}

export interface ImportedContact {
  readonly kind: ContactKind
  /** As `readAddress` spells it. */
  readonly value: string
  /** The file says that it was verified. */
  readonly confirmed: boolean
  /** Of messages to this contact, where the file says it; otherwise the person's. */
  readonly language?: MessageLanguage
}

/** Whose sign-in name one looks like: that of an earlier line of the file, or of an account that is here already. */
export type LookAlike =
  | { readonly of: 'file'; readonly line: number }
  | { readonly of: 'store'; readonly accountId: AccountId }

/**
 * A change of one existing person's emails and phones, and of whether they may sign in (SCIM PatchOp, RFC 7644 §3.5.2). One of
 * the two says whose.
 */
export interface DirectoryPatch {
  readonly line: number
  readonly file?: string
  readonly externalId: string | null
  readonly signInName: string | null
  /** To be applied in this order; see `applyPatch`. */
  readonly changes: readonly ContactChange[]
  /** Whether their sign-in names are to be on; without it they stay as they are. */
  readonly maySignIn?: boolean
}

/**
 * What a patch does to the contacts of a kind. A contact is only ever taken away by its value or with all of its kind:
 * nothing here knows which number is the one at work, so a filter by type takes nothing away.
 */
export type ContactChange =
  | { readonly change: 'add'; readonly contact: ImportedContact }
  | { readonly change: 'remove'; readonly kind: ContactKind; readonly value: string }
  | { readonly change: 'remove-all'; readonly kind: ContactKind }
