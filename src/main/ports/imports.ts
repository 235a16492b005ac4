import type {
  DirectoryFormat,
  DirectoryProblem,
  PlannedChange,
  ProblemId,
} from '@shared/vocabulary/directory'
import type { AccountId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind, MessageLanguage, SignInNameKind } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Mapping } from '@shared/vocabulary/mapping'
import type { Account } from '../engine/model/account'
import type { DirectoryUpdate } from '../engine/model/commands'
import type { AccountEvent, EventOf } from '../engine/model/events'
import type { Policy } from '../engine/model/policy'
import type { AuditEntry } from './audit'
import type { OwnedPlace, Spare } from './unreadable'

/** What an import would do with one person. `gone`: they came with an earlier import of this directory and are in the file no more. */
export const rowClasses = ['new', 'changed', 'held', 'same', 'gone'] as const
export type RowClass = (typeof rowClasses)[number]

/** A person that is not here yet, as the file has them: what becomes the account's first event. */
export interface PlannedPerson {
  readonly name: string
  readonly locale: MessageLanguage
  readonly twoStep: boolean
  readonly lastSignInAt: Instant | null
  readonly externalId: string | null
  readonly signInNames: readonly {
    readonly kind: SignInNameKind
    readonly value: string
    readonly enabled: boolean
  }[]
  readonly contacts: readonly {
    readonly kind: ContactKind
    readonly value: string
    readonly confirmed: boolean
    readonly language?: MessageLanguage
  }[]
}

/** Why a change is held back. `acceptable`: an administrator may take it all the same; null: nobody can. */
export interface HeldBack {
  readonly rule: RuleId
  readonly facts: Facts
  readonly acceptable: 'replacement' | 'change' | null
  /** What stands in the way besides: whoever accepts, accepts all of it. */
  readonly also: readonly { readonly rule: RuleId; readonly facts: Facts }[]
}

export interface PlannedRow {
  readonly class: RowClass
  readonly line: number
  readonly file?: string
  readonly name: string
  /** A mask. */
  readonly signInName: string
  readonly accountId: AccountId | null
  readonly person: PlannedPerson | null
  readonly update: DirectoryUpdate | null
  readonly changes: readonly PlannedChange[]
  readonly held: HeldBack | null
  /** What differs and stays, because it was changed here by the customer or the desk. */
  readonly kept: number
  /** Of somebody who is new: the file does not say, so that it is understood, whether they may sign in. Accepted, they may. */
  readonly statusUnknown?: boolean
  readonly lookAlike:
    { readonly of: 'file'; readonly line: number } | { readonly of: 'store' } | null
}

/** A row with its place in the plan and what has been decided about it since. */
export interface PlanRow extends PlannedRow {
  readonly number: number
  readonly accepted: boolean
  readonly result: RowResult | null
}

/** `held`: the engine refused it when it was its turn, because the account had changed meanwhile. */
export type RowResult = 'done' | 'held'

/** What a plan says in all. */
export interface PlanSummary {
  readonly planId: string
  readonly format: DirectoryFormat | null
  readonly digest: string | null
  readonly classes: Readonly<Record<RowClass, number>>
  /** Of `new`: without a confirmed contact (signin.needs-new-info). */
  readonly gated: number
  readonly lookAlikes: number
  readonly refused: number
  readonly problems: number
  readonly problemsLeftOut: number
  /** Of both together: those that cost nothing. Left out by a version that did not count them. */
  readonly noted?: number
  /** Records of the store that it met and that can't be read. */
  readonly unreadable: readonly OwnedPlace[]
  /** Why the whole file is refused. */
  readonly fileRefused: DirectoryProblem | null
}

/** The same thing in the same column, wherever it stands. */
export interface ProblemKind {
  readonly problem: ProblemId
  readonly field: string | null
}

/** A plan that lies in its own file, page by page: a million people don't fit into memory. */
export interface ImportPlan {
  readonly summary: PlanSummary
  /** Rows of a class in the order of the file, after a number; at most `limit`. */
  rows(of: RowClass, after: number, limit: number): Promise<readonly PlanRow[]>
  /** Problems, the costliest first, then by line; `after` as the page before said. */
  problems(
    after: number,
    limit: number,
  ): Promise<readonly (DirectoryProblem & { readonly number: number })[]>
  /** The same of one kind only, by line. */
  problemsOfKind(
    kind: ProblemKind,
    after: number,
    limit: number,
  ): Promise<readonly (DirectoryProblem & { readonly number: number })[]>
  /** What is wrong, each kind once with how often it is listed, the costliest first; a thousand at most. */
  problemKinds(): Promise<readonly (ProblemKind & { readonly count: number })[]>
  /**
   * Accepts a held-back row, or that somebody new without a status may sign in, or takes that back; all held-back ones that can be
   * accepted where no number is given. Answers how many of both are accepted then.
   */
  accept(number: number | null, accepted: boolean): Promise<number>
  /** Of those that were accepted: the people all of whose contacts imports would exchange (rule directory.no-exchange). */
  exchanges(): Promise<readonly number[]>
  acceptedCount(): Promise<number>
  /** Of those who are new: accepted to sign in. */
  turnedOnCount(): Promise<number>
  /** Changes that are to be made and have not been, in order; at most `limit`. */
  outstanding(limit: number): Promise<readonly PlanRow[]>
  outstandingCount(): Promise<number>
  mark(results: readonly { readonly number: number; readonly result: RowResult }[]): Promise<void>
  resultCount(result: RowResult): Promise<number>
  close(): Promise<void>
}

/** What a comparison needs to know of the accounts that are here. For a thread of its own. */
export interface DirectoryLookUp {
  count(): number
  read(id: AccountId): Account | null
  /** All that have this sign-in name, upper and lower case alike; also one that can't be read and may have it. */
  withSignInName(value: string): readonly AccountId[]
  events(id: AccountId): readonly AccountEvent[]
  /** Sign-in names that accounts got after their registration. */
  addedNames(
    spare: Spare,
  ): IterableIterator<{ readonly accountId: AccountId; readonly value: string }>
  /** Every account with its registration, in the order of their numbers. */
  registrations(spare: Spare): IterableIterator<EventOf<'account-registered'>>
  close(): void
}

/** Where in the files somebody stands. */
export interface FilePlace {
  readonly line: number
  /** Only where several are read as one. */
  readonly file?: string
}

/** Takes the plan down as it is made. For a thread of its own. */
export interface PlanWriter {
  row(row: PlannedRow): void
  problem(problem: DirectoryProblem): void
  /** Where somebody was this account before, or had this id in the other directory; null, and remembered: nobody had. */
  claim(of: 'account' | 'id', key: string, place: FilePlace): FilePlace | null
  isClaimed(accountId: AccountId): boolean
  /** Remembers and finds an account by its id in the other directory, and by what its sign-in names look like. */
  know(of: 'id' | 'skeleton', key: string, accountId: AccountId): void
  known(of: 'id' | 'skeleton', key: string): AccountId | null
  /** Makes the plan whole: before, nobody can open it. Of a file that is refused only the problems stay. */
  finish(summary: PlanSummary): void
  close(): void
}

/** A file as somebody chooses it. */
export interface ImportFile {
  readonly name: string
  readonly path: string
}

/** Which file it is, and as of when: what is read later has to be that one. */
export interface FileStamp {
  readonly dev: bigint
  readonly ino: bigint
  readonly size: bigint
  readonly mtimeNs: bigint
}

/** A file that was looked at, where it really lies. Its own thread opens it once more. */
export interface SeenFile extends ImportFile {
  readonly stamp: FileStamp
}

export interface PlanTask {
  /** The file of the store. */
  readonly store: string
  readonly plan: string
  readonly planId: string
  readonly files: readonly SeenFile[]
  readonly mapping: Mapping
  readonly now: Instant
  readonly policy: Policy
}

export interface AddTask {
  readonly store: string
  readonly plan: string
  /** The directory that the people come from. */
  readonly directory: DirectoryFormat
  readonly above: number
  readonly now: Instant
}

/** How far it has come: bytes while a file is read, people while they are added. */
export type TellProgress = (done: number, of: number) => void

/** Does the long work of an import away from the thread that the desk works in. One thing at a time. */
export interface ImportThread {
  /** Compares the files with the accounts that are here; nothing is stored but the plan. Null: it was stopped, and left nothing. */
  makePlan(task: PlanTask, tell: TellProgress): Promise<PlanSummary | null>
  /** Adds the people that are new; nobody sees them yet. False: it was stopped, and everything is as before. */
  addAccounts(task: AddTask, tell: TellProgress): Promise<boolean>
  /** Takes back what an import had added that a crash cut short. */
  removeAdded(task: Pick<AddTask, 'store' | 'above'>): Promise<void>
  stop(): void
  /** At the end of the program. False: something of it does not end, because it waits for a drive that does not answer. */
  end(): Promise<boolean>
}

/** What the store keeps of an import that is under way, so that a crash leaves all of it or nothing (decision record 0009). */
export interface ImportUnderWay {
  readonly planId: string
  /** Whose import it is. */
  readonly operatorId: OperatorId
  /** `adding`: accounts numbered above `above` are there for nobody · `changing`: they are, and the changes of the plan are owed. */
  readonly state: 'adding' | 'changing'
  readonly above: number
}

/** An import that is under way. What is changed is written down in the same transaction. */
export interface Imports {
  /** Where other threads of this app open the store; null: it is in memory, and can't be imported into. */
  readonly file: string | null
  /** @throws UnreadableRecord where nobody can tell. */
  underWay(): Promise<ImportUnderWay | null>
  /** From now on nobody sees an account that is added, until `commit`, and the audit says so. Null where an import is under way already. */
  begin(planId: string, operatorId: OperatorId, entry: AuditEntry): Promise<ImportUnderWay | null>
  /** One transaction: what was added is there for everybody, the audit says so, and where `owed`, the plan's changes are owed. */
  commit(entry: AuditEntry, owed: boolean): Promise<void>
  /** Nothing was added, or it has been removed again: everything is as before, and the audit says so. */
  rollBack(entry: AuditEntry): Promise<void>
  /** The changes that were owed are made: what the audit says of the commit is done. */
  finish(entry?: AuditEntry): Promise<void>
  /** Where the plan of this id lies, a file for this user only. */
  planFile(planId: string): string
  /** Opens a plan that has been made whole; null where there is none. */
  openPlan(planId: string): Promise<ImportPlan | null>
  /** Removes every plan but that one. */
  removePlans(except: string | null): Promise<void>
}
