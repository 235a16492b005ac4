import { formatInstant } from '@shared/vocabulary/instant'
import type { ParsedRequestOf } from '@shared/channels'
import { exportedAccount, type ExportedAccount } from '../../directory/export/account'
import { exportCsv, exportJsonLines } from '../../directory/export/accounts'
import { settle } from '../../engine/time/settle'
import type { SignedIn } from '../asking'
import type { Desk } from '../desk'
import type { ExportOrder } from '../exports/runExport'
import type { Sparing } from '../unreadable/sparing'
import { everyAccount, saveExport } from './exported'

/** Saves all accounts, in full or with masks, as the channel of the order says. */
export function saveAccounts(
  desk: Desk,
  asking: SignedIn,
  { form, style }: ParsedRequestOf<'directory.export'>,
  { name, ...order }: Omit<ExportOrder, 'fileName'> & { readonly name: string },
) {
  const day = formatInstant(desk.clock.now()).slice(0, 10)
  const fileName = `${name}-${day}.${form === 'csv' ? 'csv' : 'jsonl'}`
  const full = order.what === 'directory.exportFull'
  return saveExport(desk, asking, { ...order, fileName }, 'accounts', (items, count, tell) =>
    form === 'csv'
      ? exportCsv(accounts(desk, items, full, count, tell), style)
      : exportJsonLines(accounts(desk, items, full, count, tell)),
  )
}

async function* accounts(
  desk: Desk,
  items: Sparing,
  full: boolean,
  count: () => void,
  tell: (done: number, of: number) => void,
): AsyncGenerator<ExportedAccount> {
  const now = desk.clock.now()
  for await (const account of everyAccount(desk, items, tell)) {
    const exported = await items.each(account.id, () =>
      exportedAccount(settle(account, now, desk.ids).account, full),
    )
    if (exported === null) continue
    count()
    yield exported
  }
}
