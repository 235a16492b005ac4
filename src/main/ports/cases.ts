import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { CaseChannel, CaseOutcome } from '@shared/vocabulary/kinds'
import type { Case } from '../engine/model/account'

/** In whose hands a case is that was handed over to the supervisors, until one of them takes it. No operator has this id. */
export const supervisorsQueue: OperatorId = 'supervisors'

/** Whom a case is listed under. */
export function listedUnder({ operatorId, waitsSince }: Case): OperatorId {
  return waitsSince === undefined ? operatorId : supervisorsQueue
}

/** Where the cases of operators are; what is in them stands in the account. */
export interface Cases {
  /** The open cases of an operator, the newest first. */
  open(operatorId: OperatorId, limit: number): Promise<readonly CasePlace[]>
  /** Those that they had and that were closed at or after `since`, the last one first. */
  closed(operatorId: OperatorId, since: Instant, limit: number): Promise<readonly CasePlace[]>
  /** How many of them there are. */
  countOpen(operatorId: OperatorId): Promise<number>
  countClosed(operatorId: OperatorId, since: Instant): Promise<number>
  /** A page of a list, in the order that is asked for; each place says where the next page begins. */
  list(wanted: CaseList, page: CasePage): Promise<readonly ListedCase[]>
  /** How many the list has, counted up to `most`. */
  countList(wanted: CaseList, most: number): Promise<number>
  /** Whether a case has this number already, on whatever account. Cases whose ids were not drawn at random don't count. */
  hasNumber(number: string): Promise<boolean>
}

/** Where a case is. */
export interface CasePlace {
  readonly caseId: CaseId
  readonly accountId: AccountId
}

/** Which cases a list has. What is null narrows nothing down. */
export interface CaseList {
  /** `held`: open, in the hands of `holder` · `open`: in anybody's hands · `waiting`: for a supervisor · `closed` */
  readonly is: 'held' | 'open' | 'waiting' | 'closed'
  /** Who has them, or had them last. Nobody is found by this among those that wait. */
  readonly holder: OperatorId | null
  readonly channel: CaseChannel | null
  readonly outcome: CaseOutcome | null
  readonly openedFrom: Instant | null
  readonly openedBefore: Instant | null
  /** Each is the beginning of a word of the account's name, or of one of who has the case. */
  readonly words: readonly {
    readonly beginning: string
    readonly holders: readonly OperatorId[]
  }[]
  /** What the id begins with, besides those that the words find; where there are no words, only these. */
  readonly idBeginning: string | null
}

export interface CasePage {
  /** By when they were opened; those that wait, by since when; closed ones, by when they were closed. */
  readonly order: 'newest' | 'oldest'
  readonly after: CaseMark | null
  readonly limit: number
}

/** Where a page ends. */
export interface CaseMark {
  readonly at: Instant
  readonly place: number
  readonly caseId: CaseId
}

export interface ListedCase extends CasePlace {
  /** Whom it is listed under. */
  readonly under: OperatorId
  readonly mark: CaseMark
}
