import type { DraftField } from '@shared/vocabulary/drafts'
import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Drafts } from '../../ports/drafts'
import type { Database, Transactions } from '../database'

type Row = [
  operatorId: OperatorId,
  accountId: AccountId,
  caseId: CaseId,
  field: DraftField,
  sealed: string,
  at: Instant,
]

/** A key has no null: what belongs to no case has an empty one. */
const noCase = ''

/** Reads and writes the table `draft`. It has no checksums: what was changed opens no seal any more. */
export function draftRows({ $client: client }: Database, immediately: Transactions): Drafts {
  const select = client
    .prepare<[OperatorId, AccountId], Row>(
      'SELECT operator_id, account_id, case_id, field, sealed, at FROM draft WHERE operator_id = +? AND account_id = +?',
    )
    .raw()
  const write = client.prepare(
    'INSERT INTO draft (operator_id, account_id, case_id, field, sealed, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET sealed = excluded.sealed, at = excluded.at',
  )
  const remove = client.prepare<[OperatorId, AccountId, string, DraftField]>(
    'DELETE FROM draft WHERE operator_id = +? AND account_id = +? AND case_id = +? AND field = +?',
  )
  const removeCase = client.prepare<[AccountId, CaseId, OperatorId]>(
    "DELETE FROM draft WHERE account_id = +? AND (case_id = +? OR (case_id = '' AND operator_id = +?))",
  )
  const some = client
    .prepare<[AccountId], 0 | 1>('SELECT EXISTS (SELECT 1 FROM draft WHERE account_id = +?)')
    .pluck()
  /** Most accounts have none: those cost no transaction. */
  function removing(accountId: AccountId, remove: () => unknown): void {
    if (some.get(accountId) === 1) immediately(() => void remove(), 'soon')
  }
  const removeOutside = client.prepare<[Instant, Instant]>(
    'DELETE FROM draft WHERE at < +? OR at > +?',
  )

  return {
    of: async (operator, account) =>
      select.all(operator, account).map(([operatorId, accountId, caseId, field, sealed, at]) => ({
        operatorId,
        accountId,
        caseId: caseId === noCase ? null : caseId,
        field,
        sealed,
        at,
      })),
    keep: async ({ operatorId, accountId, caseId, field, sealed, at }) =>
      immediately(
        () => void write.run(operatorId, accountId, caseId ?? noCase, field, sealed, at),
        'soon',
      ),
    drop: async (operatorId, { accountId, caseId, field }) =>
      removing(accountId, () => remove.run(operatorId, accountId, caseId ?? noCase, field)),
    dropCase: async (operatorId, accountId, caseId) =>
      removing(accountId, () => removeCase.run(accountId, caseId, operatorId)),
    dropOutside: async (from, until) =>
      immediately(() => void removeOutside.run(from, until), 'soon'),
  }
}
