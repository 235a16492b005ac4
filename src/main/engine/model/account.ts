import type {
  AccountId,
  ApprovalId,
  CaseId,
  CodeId,
  ContactId,
  OperatorId,
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
  SignInNameKind,
  Weakening,
} from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'

/**
 * The state of one account: what its events add up to. It holds instants, never a status or a remaining time:
 * those follow from the instants and from `now` (see `readings.ts` and `timers.ts`).
 */
export interface Account {
  readonly id: AccountId
  readonly name: string
  readonly locale: MessageLanguage
  readonly privileged: boolean
  readonly twoStep: boolean
  /** A keyed digest; null where this system never learned the password (imported accounts). */
  readonly passwordSeal: string | null
  readonly lastSignInAt: Instant | null
  /** When the account came here. Sums stored before this was kept don't have it. */
  readonly registeredAt?: Instant
  /** The newest instant that anything was recorded at; nothing is decided before it (rule clock.backwards). */
  readonly clock: Instant
  readonly signInNames: readonly SignInName[]
  readonly contacts: readonly Contact[]
  readonly sessions: readonly Session[]
  readonly signInFailures: Failures
  readonly codes: readonly SentCode[]
  /** Wrong codes of the customer who is signed in, and of operators in a case. */
  readonly codeFailures: Failures
  /** Wrong codes that anybody could have tried are counted apart. Left out until there was one. */
  readonly failuresByAnybody?: Failures
  readonly lastFour: LastFour
  readonly proofs: readonly Proof[]
  readonly notice: Notice | null
  /** When its contacts were last told that a notice waits. Left out until they were. */
  readonly noticeToldAt?: Instant
  readonly replacement: Replacement | null
  /** The new contact of the last request that lapsed: a code to it that comes too late is told so. Left out until there was one. */
  readonly lapsedContactId?: ContactId
  readonly cases: readonly Case[]
  readonly approvals: readonly Approval[]
  /** What the last replacement took off. Sums stored before this was kept, or without any such replacement, don't have it. */
  readonly formerContacts?: readonly FormerContact[]
  /** What operators did lately that weakens it. Sums stored before this was kept, or without any, don't have it. */
  readonly weakened?: readonly Weakened[]
}

/** Until `until`, operators do nothing of another kind without a second one (rule case.one-weakening). */
export interface Weakened {
  readonly kind: Weakening
  readonly at: Instant
  readonly until: Instant
}

export interface SignInName {
  readonly kind: SignInNameKind
  readonly value: string
  /** The sign-in preference. */
  readonly enabled: boolean
}

/** One piece of security info. Its state is read with `contactState`. */
export interface Contact {
  readonly id: ContactId
  readonly kind: ContactKind
  readonly value: string
  /** The language that the account had when the contact was added (rule contacts.language). */
  readonly language: MessageLanguage
  readonly addedAt: Instant
  readonly confirmedAt: Instant | null
  readonly failuresInRow: number
  readonly disabledAt: Instant | null
  /** An import brought or confirmed it. Left out where that is not so, and of what was imported before that was kept. */
  readonly byImport?: true
  /** Failures in a row that anybody could have caused, for each purpose apart. Left out until there was one. */
  readonly failuresByAnybody?: Readonly<Partial<Record<Purpose, number>>>
  /** Purposes for which nobody who has not shown who they are is sent a code here any more (rule contacts.disabled). */
  readonly disabledFor?: readonly Purpose[]
  /** It was added at a notice or at the gate, and nobody has proved anything so far (rule notice.added-unproven). */
  readonly addedUnproven?: true
  /** Confirmed like that: until then its codes count only for what changes nothing. */
  readonly unprovenUntil?: Instant
}

/**
 * A contact that a completed replacement took off. Until `until` it is told of requests to replace what is not there any
 * more (rule signin.needs-new-info), and it is nothing else: nobody finds the account by it, and no code goes to it.
 */
export interface FormerContact extends Pick<Contact, 'id' | 'kind' | 'value' | 'language'> {
  readonly leftAt: Instant
  readonly until: Instant
}

/** A browser window in which the customer gave the right password. `held` says what still stands before the account. */
export interface Session {
  readonly window: string
  readonly since: Instant
  readonly held: 'code' | 'notice' | 'gate' | null
}

/** Failures in a row, and the lock that the last of them brought. `level` counts the locks so far. */
export interface Failures {
  readonly inRow: number
  readonly level: number
  readonly lockedAt: Instant | null
  readonly lockedUntil: Instant | null
}

/** A code that was sent. Only its seal is kept (rule code.hidden). */
export interface SentCode {
  readonly id: CodeId
  readonly purpose: Purpose
  readonly contactId: ContactId
  readonly caseId: CaseId | null
  readonly seal: string
  readonly sentAt: Instant
  readonly expiresAt: Instant
  readonly wrongTries: number
  /** The tries were used up (rule code.attempts). */
  readonly endedAt: Instant | null
  readonly usedAt: Instant | null
  /** Its case went into other hands, or was opened again: it proves nothing there. Left out where that is not so. */
  readonly withdrawnAt?: Instant
  /** Whether anybody could have asked for it. Codes of before this was counted apart don't say. */
  readonly byAnybody?: boolean
}

export interface LastFour {
  readonly wrong: number
  readonly lockedAt: Instant | null
  readonly lockedUntil: Instant | null
  /** Phones whose digits were given right, and until when that opens the sending of a code. */
  readonly open: readonly { readonly contactId: ContactId; readonly until: Instant }[]
}

/** What a verified code leaves behind. It counts for the window or the case in which it was verified. */
export interface Proof {
  readonly contactId: ContactId
  readonly method: ContactKind
  readonly purpose: Purpose
  readonly window: string | null
  readonly caseId: CaseId | null
  readonly verifiedAt: Instant
  readonly until: Instant
  /** When the code was asked for, and from when on its contact is established. Proofs stored before this was kept don't say. */
  readonly askedAt?: Instant
  readonly establishedAt?: Instant
}

export interface Notice {
  readonly raisedAt: Instant
  readonly hardAt: Instant
  readonly skippedAt: Instant | null
  readonly skippedUntil: Instant | null
}

/** The pending change of all security info. While `startedAt` is null its new contact still waits to be confirmed. */
export interface Replacement {
  readonly id: ReplacementId
  readonly kind: ReplacementKind
  readonly requestedAt: Instant
  readonly confirmBy: Instant | null
  readonly startedAt: Instant | null
  readonly maturesAt: Instant | null
  /** Reminders that are still to come. */
  readonly remindAt: readonly Instant[]
  readonly oldContactIds: readonly ContactId[]
  readonly newContactIds: readonly ContactId[]
  /** "This wasn't me" was said; nothing completes until a supervisor releases it (rule replacement.not-me). */
  readonly frozenAt: Instant | null
  readonly releasedAt: Instant | null
}

export interface Case {
  readonly id: CaseId
  readonly operatorId: OperatorId
  readonly channel: CaseChannel
  readonly story: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly outcome: CaseOutcome | null
  /** Who had it before, in that order; left out where it has never changed hands. */
  readonly hadBy?: readonly OperatorId[]
  /** Since when it waits for a supervisor to take it, with the last who had it named; left out while somebody has it. */
  readonly waitsSince?: Instant
  /** The number of the organisation’s ticket; left out while none is linked. */
  readonly ticket?: string
  /** Until when the words of the last announcement are said; left out where no call was announced. */
  readonly announcedUntil?: Instant
  /** The contact of each comparison with what the caller said; left out where nothing was compared. */
  readonly compared?: readonly ContactId[]
  /** What the agent did and noticed, in that order. */
  readonly checks: readonly {
    readonly check: CaseCheck
    readonly contactId: ContactId | null
    readonly at: Instant
  }[]
}

/** A request for a second operator, bound to the exact command that was previewed. */
export interface Approval {
  readonly id: ApprovalId
  readonly command: CommandType
  /** The command's parameters in one canonical spelling. */
  readonly binding: string
  readonly requestedBy: OperatorId
  readonly caseId: CaseId | null
  /** Why it was asked for, where somebody said so and the command itself has no reason. */
  readonly reason?: string
  readonly requestedAt: Instant
  readonly expiresAt: Instant
  readonly decidedBy: OperatorId | null
  readonly decision: 'approved' | 'declined' | null
  /** When it was decided, why it was declined, and that it was in the asker's own dialogue. What was decided before that was kept doesn't say. */
  readonly decidedAt?: Instant
  readonly why?: string
  readonly beside?: true
  readonly usedAt: Instant | null
  /** When whoever asked took it back; left out where they did not. */
  readonly withdrawnAt?: Instant
}
