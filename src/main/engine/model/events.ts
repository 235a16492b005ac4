import type {
  AccountId,
  ApprovalId,
  CaseId,
  CodeId,
  ContactId,
  MessageId,
  ReplacementId,
} from '@shared/vocabulary/ids'
import type {
  CaseChannel,
  CaseCheck,
  CaseOutcome,
  CommandType,
  ContactKind,
  MessageLanguage,
  Purpose,
  ReplacementKind,
  Service,
} from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Actor } from './actor'
import type { Contact, Proof, Session, SignInName } from './account'

/** What each event records. Past tense; every number that a policy gave is stamped in, so that folding needs no policy. */
export interface EventData {
  'account-registered': {
    readonly accountId: AccountId
    readonly name: string
    readonly locale: MessageLanguage
    readonly privileged: boolean
    readonly twoStep: boolean
    readonly passwordSeal: string | null
    readonly lastSignInAt: Instant | null
    readonly signInNames: readonly SignInName[]
    readonly contacts: readonly Contact[]
    /** Which directory the account was imported from, and its id there: an import of the same directory finds it by these. */
    readonly from?: { readonly directory: string; readonly id: string | null }
  }
  /** An import brought the account in line with another directory; what it changed besides the name follows as events of their own. */
  'directory-updated': { readonly name: string | null }
  /** An import brought a name that the account did not have. Names never go: a file that lacks one says nothing about it. */
  'sign-in-name-added': SignInName
  'signed-in': { readonly window: string }
  'sign-in-held': { readonly window: string; readonly held: NonNullable<Session['held']> }
  'sign-in-failed': { readonly lockedUntil: Instant | null }
  'signed-out': { readonly window: string }
  'notice-raised': { readonly hardAt: Instant }
  'notice-skipped': { readonly until: Instant }
  'notice-cleared': object
  'code-sent': {
    readonly codeId: CodeId
    readonly purpose: Purpose
    readonly contactId: ContactId
    readonly caseId: CaseId | null
    readonly seal: string
    readonly expiresAt: Instant
  }
  'code-failed': {
    readonly codeId: CodeId | null
    readonly contactId: ContactId | null
    readonly ended: boolean
    readonly lockedUntil: Instant | null
    readonly disabled: boolean
  }
  'code-verified': { readonly codeId: CodeId; readonly proof: Proof }
  'last-four-matched': { readonly contactId: ContactId; readonly until: Instant }
  'last-four-failed': { readonly contactId: ContactId; readonly lockedUntil: Instant | null }
  'contact-added': {
    readonly contactId: ContactId
    readonly kind: ContactKind
    readonly value: string
    readonly language: MessageLanguage
    readonly fromDirectory?: true
  }
  'contact-confirmed': { readonly contactId: ContactId }
  'contact-removed': { readonly contactId: ContactId; readonly risk: boolean | null }
  'contact-enabled': { readonly contactId: ContactId; readonly reason: string }
  'contact-revealed': {
    readonly contactId: ContactId
    readonly reason: string
    readonly until: Instant
  }
  'replacement-requested': {
    readonly replacementId: ReplacementId
    readonly contactId: ContactId
    readonly kind: ContactKind
    readonly value: string
    readonly language: MessageLanguage
    readonly confirmBy: Instant
  }
  'replacement-started': {
    readonly replacementId: ReplacementId
    readonly kind: ReplacementKind
    readonly maturesAt: Instant
    readonly remindAt: readonly Instant[]
    readonly oldContactIds: readonly ContactId[]
    readonly newContactIds: readonly ContactId[]
  }
  'replacement-lapsed': object
  'replacement-reminded': object
  'replacement-frozen': { readonly message: MessageId | null }
  'replacement-released': object
  'replacement-cancelled': { readonly how: 'code' | 'old-contact-used' | 'takeover-closed' }
  'replacement-completed': object
  'sign-in-preference-set': { readonly name: string; readonly enabled: boolean }
  'locale-set': { readonly locale: MessageLanguage }
  'two-step-set': { readonly enabled: boolean }
  'password-reset-authorised': { readonly contactIds: readonly ContactId[] }
  'billing-changed': object
  bought: object
  'service-used': { readonly service: Service }
  'account-list-shown': { readonly contactId: ContactId }
  'case-opened': { readonly caseId: CaseId; readonly channel: CaseChannel; readonly story: string }
  'case-checked': {
    readonly caseId: CaseId
    readonly check: CaseCheck
    readonly contactId: ContactId | null
  }
  'case-noted': { readonly caseId: CaseId; readonly text: string }
  'case-closed': { readonly caseId: CaseId; readonly outcome: CaseOutcome }
  'approval-requested': {
    readonly approvalId: ApprovalId
    readonly command: CommandType
    readonly binding: string
    readonly expiresAt: Instant
  }
  'approval-decided': {
    readonly approvalId: ApprovalId
    readonly decision: 'approved' | 'declined'
  }
  'approval-used': { readonly approvalId: ApprovalId }
  /** The clock had been ahead: `was` is the newest instant that the account had by it. What it recorded later than `at` counts from `at`. `early`: when a wait was to end that had been completed by then. */
  'clock-corrected': { readonly was: Instant; readonly early: Instant | null }
}

export type EventType = keyof EventData

/** What a command makes happen, as its handler tells it: when, by whom and in which case is not the handler's to say. */
export type Happening = { [T in EventType]: { readonly type: T } & EventData[T] }[EventType]

/**
 * `at` is when it took effect: for what falls due by itself that is the due instant, however late it was noticed.
 * `by` is who caused it; `inCase` the case that it was done in. `decide` alone stamps them on what a command makes happen.
 */
interface Stamp {
  readonly at: Instant
  readonly by: Actor
  readonly inCase?: CaseId
}

export type EventOf<T extends EventType> = T extends EventType
  ? { readonly type: T } & Stamp & EventData[T]
  : never
export type AccountEvent = { [T in EventType]: EventOf<T> }[EventType]
