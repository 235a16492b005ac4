import { formatInstant } from '@shared/vocabulary/instant'
import type { ParsedRequestOf } from '@shared/ipc/contract'
import { usedEntry } from '../../audit/entries'
import { exportedAccount, type ExportedAccount } from '../../directory/export/account'
import { exportCsv, exportJsonLines } from '../../directory/export/accounts'
import { settle } from '../../engine/settle'
import type { Action, SignedIn } from '../action'
import type { Desk } from '../desk'
import { maskQuoted } from '../quoted'
import { everyAccount, saveExport } from './exported'

/** Saves all accounts with masks in place of sign-in names and contacts: for lists, not for another system. */
export const exportMasked: Action<'directory.export'> = async (desk, asking, { form }) => {
  const reply = await save(desk, asking, form, false)
  if (reply.ok && reply.value.saved !== null) desk.store.audit.append(usedEntry(desk.clock.now(), asking.operator, 'directory.export', { accounts: reply.value.saved }))
  return reply
}

/** Saves all accounts in full, which an import reads again to the same. It is written down before anything is. */
export const exportFull: Action<'directory.exportFull'> = async (desk, asking, { form, reason }) => {
  desk.store.audit.append(usedEntry(desk.clock.now(), asking.operator, 'directory.exportFull', { accounts: desk.store.accounts.count(), reason: maskQuoted(reason) }))
  return save(desk, asking, form, true)
}

function save(desk: Desk, asking: SignedIn, form: ParsedRequestOf<'directory.export'>['form'], full: boolean) {
  const day = formatInstant(desk.clock.now()).slice(0, 10)
  const write = form === 'csv' ? exportCsv : exportJsonLines
  const name = `latchkey-accounts-${full ? '' : 'masked-'}${day}.${form === 'csv' ? 'csv' : 'jsonl'}`
  return saveExport(desk, asking, full ? 'directory.exportFull' : 'directory.export', name, (count, tell) => write(accounts(desk, full, count, tell)))
}

async function* accounts(desk: Desk, full: boolean, count: () => void, tell: (done: number, of: number) => void): AsyncGenerator<ExportedAccount> {
  const now = desk.clock.now()
  for await (const account of everyAccount(desk, tell)) {
    count()
    yield exportedAccount(settle(account, now, desk.ids).account, full)
  }
}
