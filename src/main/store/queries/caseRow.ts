import type { CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { CaseChannel, CaseOutcome } from '@shared/vocabulary/kinds'
import type { Case } from '../../engine/model/account'
import { listedUnder } from '../../ports/cases'

/** A row of `support_case`, in the order of its columns. */
export type CaseRow = [
  account: number,
  id: CaseId,
  operatorId: OperatorId,
  openedAt: Instant,
  closedAt: Instant | null,
  channel: CaseChannel,
  outcome: CaseOutcome | null,
  waitsSince: Instant | null,
]

export const putCase =
  'INSERT OR REPLACE INTO support_case (account, id, operator_id, opened_at, closed_at, channel, outcome, waits_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'

/** What of a case its row has; a closed one waits for nobody. */
export function rowOfCase(account: number, one: Case): CaseRow {
  return [
    account,
    one.id,
    listedUnder(one),
    one.openedAt,
    one.closedAt,
    one.channel,
    one.outcome,
    one.waitsSince ?? null,
  ]
}
