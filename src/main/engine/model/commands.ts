import type {
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
  MessageLanguage,
  Purpose,
  Service,
} from '@shared/vocabulary/kinds'
import type { SignInName } from './account'
import type { Actor } from './actor'
import type { Address } from './address'
import type { DeliveryRecord, DiagnosisAnswers } from './diagnosis'

/** A contact as somebody gave it: read into an address, or what kind it should have been (rule contacts.kind). */
export type GivenContact = Address | { readonly kind: Address['kind']; readonly value: null }

/** What another directory says of an account that is here already: what differs, and nothing else. Null: that does not. */
export interface DirectoryUpdate {
  readonly name: string | null
  readonly locale: MessageLanguage | null
  readonly twoStep: boolean | null
  readonly signInNames: readonly { readonly value: string; readonly enabled: boolean }[]
  /** Names that the account does not have. `enabled`: the file does not call the person suspended. */
  readonly namesAdded: readonly SignInName[]
  /** `confirmed`: the file says that it was verified. */
  readonly added: readonly (Address & { readonly confirmed: boolean })[]
  /** Of the account's contacts those that the file calls verified now. */
  readonly confirmed: readonly ContactId[]
  /** Of the account's contacts those that an import brought and that the file doesn't have any more. */
  readonly removed: readonly ContactId[]
  /** The file knows the account by the directory's id and by none of its names: two directories may have given one id to two people. */
  readonly byIdAlone?: boolean
}

/** What each command carries besides who gives it (rules, section 5). Contacts of the account are named by id. */
export interface CommandParameters {
  'sign-in': {
    readonly name: string
    readonly password: string
    readonly code?: string
    readonly risk?: boolean
  }
  'sign-out': object
  'skip-notice': object
  'raise-notice': object
  'request-code': { readonly purpose: Purpose; readonly contactId: ContactId }
  'submit-code': {
    readonly purpose: Purpose
    readonly code: string
    readonly contactId?: ContactId
  }
  'check-last-four': { readonly contactId: ContactId; readonly digits: string }
  'add-contact': { readonly contact: GivenContact }
  'remove-contact': {
    readonly contactId: ContactId
    readonly risk?: boolean
    readonly accept?: readonly 'restriction'[]
  }
  'remove-all-contacts': object
  'replace-contacts': { readonly contact: GivenContact }
  'cancel-replacement': { readonly contactId?: ContactId }
  'report-not-me': { readonly message?: MessageId; readonly replacement?: ReplacementId }
  'release-replacement': object
  'close-takeover': object
  'set-sign-in-preference': { readonly name: string; readonly enabled: boolean }
  'set-locale': { readonly locale: MessageLanguage }
  'set-two-step': { readonly enabled: boolean }
  'recover-username': { readonly contact: GivenContact }
  'reset-password': object
  'change-billing': object
  'view-billing': object
  buy: object
  'use-service': { readonly service: Service }
  'open-case': { readonly channel: CaseChannel; readonly story: string }
  /** `contactId`: the number that was called back. */
  'check-in-case': { readonly check: CaseCheck; readonly contactId?: ContactId }
  note: { readonly text: string }
  'close-case': { readonly outcome: CaseOutcome }
  'reveal-contact': { readonly contactId: ContactId; readonly reason: string }
  'enable-contact': { readonly contactId: ContactId; readonly reason: string }
  approve: { readonly approvalId?: ApprovalId }
  decline: { readonly approvalId?: ApprovalId }
  'update-from-directory': {
    readonly update: DirectoryUpdate
    /** An administrator has seen what is held back, and takes its restriction. */
    readonly accepted?: boolean
    /** How many of the names to add another account has by now: an account can't see that of itself. */
    readonly namesTaken?: number
  }
  'diagnose-delivery': {
    readonly contactId: ContactId
    readonly delivery: readonly DeliveryRecord[]
    readonly answers: DiagnosisAnswers
  }
}

interface Given {
  readonly by: Actor
  /** The customer's browser window; `main` where left out. */
  readonly window?: string
  /** The operator's case; left out: their only open case on the account. */
  readonly caseId?: CaseId
}

export type CommandOf<T extends CommandType> = T extends CommandType
  ? Given & { readonly type: T } & CommandParameters[T]
  : never
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]

/** The one-time code that a command has sent, as its message carries it. */
export interface CodeInMessage {
  readonly codeId: CodeId
  readonly digits: string
}
