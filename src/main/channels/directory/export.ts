import { formatInstant } from '@shared/vocabulary/instant'
import type { ParsedRequestOf } from '@shared/ipc/contract'
import { exportedAccount, type ExportedAccount } from '../../directory/export/account'
import { exportCsv, exportJsonLines } from '../../directory/export/accounts'
import { settle } from '../../engine/time/settle'
import type { Action, SignedIn } from '../run'
import type { Desk } from '../../services/desk'
import type { ExportOrder } from '../../services/exports/runExport'
import { maskQuoted } from '../../services/delivery/quoted'
import type { Sparing } from '../../services/unreadable/sparing'
import { everyAccount, saveExport } from '../../services/directory/exported'

/** Saves all accounts with masks in place of sign-in names and contacts: for lists, not for another system. */
export const exportMasked: Action<'directory.export'> = (desk, asking, { form }) =>
  save(desk, asking, form, { what: 'directory.export', name: 'latchkey-accounts-masked' })

/** Saves all accounts in full, which an import reads again to the same. */
export const exportFull: Action<'directory.exportFull'> = (desk, asking, { form, reason }) =>
  save(desk, asking, form, {
    what: 'directory.exportFull',
    name: 'latchkey-accounts',
    facts: { reason: maskQuoted(reason) },
  })

function save(
  desk: Desk,
  asking: SignedIn,
  form: ParsedRequestOf<'directory.export'>['form'],
  { name, ...order }: Omit<ExportOrder, 'fileName'> & { readonly name: string },
) {
  const day = formatInstant(desk.clock.now()).slice(0, 10)
  const write = form === 'csv' ? exportCsv : exportJsonLines
  const fileName = `${name}-${day}.${form === 'csv' ? 'csv' : 'jsonl'}`
  const full = order.what === 'directory.exportFull'
  return saveExport(desk, asking, { ...order, fileName }, 'accounts', (items, count, tell) =>
    write(accounts(desk, items, full, count, tell)),
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
