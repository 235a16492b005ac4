import type { AuditRecordView } from '@shared/views/audit'
import type { AccountId } from '@shared/vocabulary/ids'
import type { AuditRecord } from '../../ports/audit'
import type { Desk } from '../desk'
import { hintOfAccount } from '../accounts/masks'
import { sparing } from '../unreadable/sparing'
import { mapInTurn } from '../../platform/inTurn'

type Named = Pick<AuditRecordView, 'accountName' | 'accountHint' | 'accountUnreadable'>

const nobody: Named = { accountName: null, accountHint: null, accountUnreadable: false }
const unreadable: Named = { ...nobody, accountUnreadable: true }

/** Records as a screen may see them: with the names that their ids have now, as far as these can be read. */
export async function auditViews(
  desk: Desk,
  records: readonly AuditRecord[],
): Promise<readonly AuditRecordView[]> {
  const operators = new Map((await desk.store.operators.list()).map(({ id, name }) => [id, name]))
  const items = sparing(desk)
  const accounts = new Map<AccountId, Named>()
  const accountOf = async (id: AccountId): Promise<Named> => {
    const known = accounts.get(id)
    if (known !== undefined) return known
    const named = (await items.each(id, async () => namedNow(desk, id))) ?? unreadable
    accounts.set(id, named)
    return named
  }
  const views = await mapInTurn(
    records,
    async ({ by, accountId, ...record }): Promise<AuditRecordView> => {
      const operator = by.kind === 'operator' ? by : null
      return {
        ...record,
        accountId,
        actor: by.kind,
        operatorId: operator?.id ?? null,
        operatorName: operator === null ? null : (operators.get(operator.id) ?? null),
        role: operator?.role ?? null,
        ...(accountId === null ? nobody : await accountOf(accountId)),
      }
    },
  )
  await items.report()
  return views
}

async function namedNow({ store }: Desk, id: AccountId): Promise<Named> {
  const account = await store.accounts.read(id)
  return account === null
    ? nobody
    : { accountName: account.name, accountHint: hintOfAccount(account), accountUnreadable: false }
}
