import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
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
  /** Whether a case has this number already, on whatever account. Cases whose ids were not drawn at random don't count. */
  hasNumber(number: string): Promise<boolean>
}

/** Where a case is. */
export interface CasePlace {
  readonly caseId: CaseId
  readonly accountId: AccountId
}
