import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type {
  CommandType,
  PersonCommandType,
  ContactKind,
  ContactState,
  MessageLanguage,
  MessageTemplate,
  Purpose,
  Result,
  Role,
  TimerKind,
} from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { ScreenName } from '@shared/vocabulary/screens'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type {
  CallerInstruction,
  Difficulty,
  InstructionPlace,
  Mood,
  RunMode,
} from '@shared/vocabulary/training'
import type { TrainingSeat } from './library'

/** Everything beside the desk's own screens while a scenario is played. All people, contacts and codes in it are invented. */
export interface RoomView {
  readonly runId: string
  readonly scenario: {
    readonly id: string
    /** While somebody sits in a seat the neutral line of the scenario: its title gives the answer away. */
    readonly title: string
    readonly about: string | null
    readonly seat: TrainingSeat
    readonly difficulty: Difficulty | null
    readonly minutes: number | null
    readonly rules: readonly RuleId[]
    readonly points: number
  }
  readonly mode: RunMode
  /** The mark that passes, in percent; null: it is no exam. */
  readonly passMark: number | null
  /** How often the trainee has gone back. */
  readonly backs: number
  /**
   * The customer's phones, mailboxes and windows. `own`: the trainee is the customer · `hidden`: they are the caller's, and
   * the lists are empty · `shown`: a trainer has asked to look at them.
   */
  readonly things: 'own' | 'hidden' | 'shown'
  readonly trainee: string
  readonly policy: { readonly id: string; readonly version: string }
  readonly start: Instant
  readonly now: Instant
  readonly zone: string
  /** What happens next by itself; null: nothing is under way. */
  readonly next: NextView | null
  /** Who sits at the desk, and who else could; empty where the scenario has no operator. */
  readonly operators: readonly {
    readonly handle: string
    readonly role: Role
    readonly sits: boolean
  }[]
  readonly accounts: readonly SimulatedAccountView[]
  readonly caller: CallerView | null
  readonly phones: readonly PhoneView[]
  readonly mailboxes: readonly MailboxView[]
  readonly windows: readonly BrowserWindowView[]
  /** Private windows of this browser share one session. */
  readonly privateWindowsShare: boolean
  /** What a private window shows that is opened now, where they share one session; null: nobody is signed in to it. */
  readonly privateSession: BrowserWindowView | null
  /** What was done so far, the newest last. */
  readonly moves: readonly MoveView[]
  readonly hints: HintsView
  /** How the goals stand; empty until the debrief. */
  readonly score: readonly GoalView[]
}

export interface NextView {
  readonly at: Instant
  readonly kind: TimerKind | 'reminder' | 'arrival'
  /** The name of the person whose account it is about. */
  readonly about: string
}

/** A person of the scenario, with what they know by heart. */
export interface SimulatedAccountView {
  readonly handle: string
  readonly accountId: AccountId
  readonly name: string
  /** The one that the scenario is about. */
  readonly main: boolean
  /** Null where the caller is not the owner and so doesn't know it. */
  readonly password: string | null
  readonly signInNames: readonly string[]
  /** What the pages offer for a code to somebody who has named the account and is not signed in. */
  readonly offered: readonly {
    readonly id: string
    readonly kind: ContactKind
    readonly hint: string
  }[]
}

export interface CallerView {
  readonly story: string
  readonly mood: Mood
  /** False: they have hung up, and hear nothing until they are called back. */
  readonly onTheLine: boolean
  /** What they can be told to do (`instructions.<id>`), and with which contacts of the account, as masks. */
  readonly instructions: readonly {
    readonly id: CallerInstruction
    readonly place: InstructionPlace
    /** Empty where it is about none. */
    readonly contacts: readonly { readonly handle: string; readonly hint: string }[]
  }[]
  /** What can be asked: a question of the catalogue (`questions.<id>`), or a word of the scenario's own. */
  readonly questions: readonly {
    readonly id: string
    readonly known: boolean
    readonly asked: boolean
  }[]
  /**
   * What was said, the newest last: the trainee's question or instruction, if there was one, and what the caller said then.
   * Both null: the caller said it unasked.
   */
  readonly said: readonly {
    readonly question: string | null
    readonly instruction: CallerInstruction | null
    /** The contact of the instruction, as a mask. */
    readonly contactHint: string | null
    readonly text: string
    readonly at: Instant
    /** The handle of the colleague who said it, when they decided what waited for them; left out: the caller. */
    readonly colleague?: string
  }[]
}

export interface PhoneView {
  /** `maria/phone`. */
  readonly contact: string
  readonly accountHandle: string
  readonly owner: string
  readonly number: string
  readonly hint: string
  readonly blocksUnknownSenders: boolean
  /** False: the customer doesn't have it, so nothing on it can be read. */
  readonly withCustomer: boolean
  readonly letters: readonly LetterView[]
}

export interface MailboxView {
  readonly contact: string
  readonly accountHandle: string
  readonly owner: string
  readonly address: string
  readonly hint: string
  readonly withCustomer: boolean
  /** The official sender is trusted: nothing of it lands in junk any more. */
  readonly trusted: boolean
  /** One of our own mailboxes: it can be read only while some window is signed in to this account. Null: it is elsewhere. */
  readonly mailboxOf: {
    readonly handle: string
    readonly name: string
    readonly open: boolean
  } | null
  readonly inbox: readonly LetterView[]
  readonly junk: readonly LetterView[]
}

export interface LetterView {
  readonly id: string
  readonly at: Instant
  /** Who it says it is from, address or number. */
  readonly from: string
  /** Null: it isn't from the desk, whatever it says. */
  readonly template: MessageTemplate | null
  /** What its link asks for; null: it has none of that kind. */
  readonly lure: 'password' | 'code' | null
  readonly language: MessageLanguage
  readonly subject: string
  readonly body: string
  /** As it stands in the body. */
  readonly code: string | null
}

/** A browser window of the customer's. */
export interface BrowserWindowView {
  /** `main`, `private:1`, `second-browser`: what a command names. */
  readonly name: string
  readonly kind: 'main' | 'private' | 'other-browser'
  /** Who is signed in, and what still stands before the account; null: nobody is. */
  readonly signedIn: {
    readonly accountHandle: string
    readonly name: string
    /** The name that tells this account from another one of the same person. */
    readonly signInName: string
    readonly held: 'code' | 'notice' | 'gate' | null
  } | null
  /** The codes that were asked for in this window and still wait for their box, the newest last. */
  readonly waitsForCode: readonly WaitingCodeView[]
  /** The account's security pages as its owner sees them; null while nobody is signed in. */
  readonly pages: SecurityPagesView | null
}

/** A code that a page can take. */
export interface WaitingCodeView {
  readonly purpose: Purpose
  /** Null: a name is looked for, so no account is known. */
  readonly accountHandle: string | null
  /** Null: the page doesn't know where the code went (rule recovery.silent). */
  readonly contactId: ContactId | null
  readonly hint: string | null
  /** Nothing else was done in this window since: the page with its box is what the window shows. */
  readonly isOpen: boolean
  /** What the customer typed at the sign-in that is held at this code: it is given once more, together with it. */
  readonly signIn: { readonly name: string; readonly password: string } | null
}

export interface SecurityPagesView {
  readonly contacts: readonly {
    readonly id: ContactId
    readonly kind: ContactKind
    readonly hint: string
    readonly state: ContactState
  }[]
  readonly signInNames: readonly { readonly value: string; readonly enabled: boolean }[]
  readonly locale: MessageLanguage
  readonly twoStep: boolean
  readonly replacementEndsAt: Instant | null
  /** Until when the notice can be skipped; null: there is none, or it has turned hard. */
  readonly noticeSkippableUntil: Instant | null
  /** Whether a code has to be entered in this window before security settings are changed. */
  readonly asksForCode: boolean
  /** A code of this window that still counts as a proof. */
  readonly provedUntil: Instant | null
}

/** One thing that was done, and what came of it. */
export interface MoveView {
  /** From 1 on. */
  readonly number: number
  readonly at: Instant
  /** `you`: the trainee let time pass or changed the world, outside of everybody's part. */
  readonly by: 'you' | 'customer' | 'operator' | 'system'
  /** The handle of the operator, or the name of the account's owner. */
  readonly who: string
  /**
   * `clock`: time was let pass · `world`: something of the customer's was set differently · `ask`, `tell`: the caller was
   * asked, or told to do something · `follow`: a link of somebody else's letter was followed · `trust`: the sender was trusted.
   */
  readonly doing: PersonCommandType | BesideCommands
  /** What the caller was asked; null for everything else. */
  readonly question: string | null
  /** What the caller was told to do; null for everything else. */
  readonly instruction: CallerInstruction | null
  /** The contact that it is about, as a mask. */
  readonly contactHint: string | null
  /**
   * What else its sentence says, null where there is nothing to say: `purpose`, `check`, `outcome`, `service`, `value` (on or
   * off), `window` (`private`, `other`), `account` (the sign-in name, where the scenario has several accounts).
   */
  readonly details: Facts
  /** What changed in the world, `blocksUnknownSenders: false`; null for everything else. */
  readonly fact: {
    readonly contactHint: string
    readonly name: string
    readonly value: boolean
  } | null
  /** Null for clock, world and questions. */
  readonly outcome: OutcomeView | null
  /** What fell due on the way to it, in order. */
  readonly fellDue: readonly FellDueView[]
  /** Messages that it sent. */
  readonly messages: readonly { readonly contactHint: string; readonly template: MessageTemplate }[]
  /** Goals that it reached or lost for good. */
  readonly goals: readonly {
    readonly id: string
    readonly points: number
    readonly reached: boolean
  }[]
}

export type BesideCommands = 'clock' | 'world' | 'ask' | 'tell' | 'follow' | 'trust'

export type OutcomeView =
  | {
      readonly is: 'accepted'
      readonly result: Result
      readonly advice: readonly RuleId[]
      readonly startsWait: { readonly kind: TimerKind; readonly endsAt: Instant } | null
    }
  | {
      readonly is: 'refused'
      readonly rule: RuleId
      readonly facts: Facts
      readonly liftsAt: Instant | null
      readonly remedies: readonly CommandType[]
      readonly advice: readonly RuleId[]
    }

export interface FellDueView {
  readonly at: Instant
  /** The name of the account's owner. */
  readonly about: string
  /** Event types (`events.<type>`), or `arrival` of a message. */
  readonly events: readonly string[]
  /** What ran out without an event (`timers.<kind>`); null: the events say it. */
  readonly timer: TimerKind | null
}

export interface GoalView {
  readonly id: string
  /** The author's sentence; null: only the id says it. */
  readonly text: string | null
  readonly points: number
  readonly state: 'reached' | 'open' | 'lost'
  readonly why: RuleId | null
}

export interface HintsView {
  readonly on: boolean
  readonly used: number
  /** The hint that was asked for last and still helps; `none`: nothing of the reference is left to hint at. */
  readonly shown: HintView | 'none' | null
}

/** A hint in three steps: which way, what, and exactly. What a step doesn't say yet is null. */
export interface HintView {
  readonly step: 1 | 2 | 3
  /** `desk`: at the desk's own screens · `page`: in the customer's windows, mailboxes and phones. */
  readonly way: 'ask' | 'tell' | 'desk' | 'page' | 'clock'
  readonly command: PersonCommandType | BesideCommands | null
  readonly question: string | null
  readonly instruction: CallerInstruction | null
  readonly contactHint: string | null
  /** Seconds. */
  readonly wait: number | null
  readonly why: RuleId | null
}

/** What the rest of the console has to know while its window is in the room. */
export interface InTrainingView {
  readonly title: string
  readonly now: Instant
  /** In an exam the clock runs with the real one; else it stands until it is moved. */
  readonly clockRuns: boolean
  readonly zone: string
  readonly policy: { readonly id: string; readonly version: string }
  /** The numbers of this policy, as the sentences of its rules name them. */
  readonly numbers: Facts
  /** Who sits at the simulated desk, and the screens of it that are open to them; null: the trainee is the customer. */
  readonly operator: {
    readonly id: string
    readonly name: string
    readonly role: Role
    readonly screens: readonly ScreenName[]
  } | null
}

/** What came of something that the customer did on a page. */
export interface ActedView {
  readonly room: RoomView
  readonly outcome: OutcomeView
  /** The accounts that a right code for the account name shows (rule recovery.lists-all). */
  readonly listed: readonly {
    readonly handle: string
    readonly name: string
    readonly signInNames: readonly string[]
    readonly pending: boolean
  }[]
}
