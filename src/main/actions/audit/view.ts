import type { AuditRecordView } from '@shared/views/audit'
import type { AuditRecord } from '../../ports/audit'
import type { Desk } from '../desk'
import { hintOfAccount } from '../masks'

/** Records as a screen may see them: with the names that their ids have now. */
export function auditViews(desk: Desk, records: readonly AuditRecord[]): readonly AuditRecordView[] {
  const operators = new Map(desk.store.operators.list().map(({ id, name }) => [id, name]))
  const accounts = new Map<string, { readonly name: string; readonly hint: string } | null>()
  const accountOf = (id: string) => {
    const known = accounts.get(id)
    if (known !== undefined) return known
    const account = desk.store.accounts.read(id)
    const found = account === null ? null : { name: account.name, hint: hintOfAccount(account) }
    accounts.set(id, found)
    return found
  }
  return records.map(({ by, accountId, ...record }) => {
    const account = accountId === null ? null : accountOf(accountId)
    const operator = by.kind === 'operator' ? by : null
    return {
      ...record, accountId,
      actor: by.kind,
      operatorId: operator?.id ?? null,
      operatorName: operator === null ? null : (operators.get(operator.id) ?? null),
      role: operator?.role ?? null,
      accountName: account?.name ?? null,
      accountHint: account?.hint ?? null,
    }
  })
}
