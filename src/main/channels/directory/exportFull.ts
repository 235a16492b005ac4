import { maskQuoted } from '../../services/delivery/quoted'
import { saveAccounts } from '../../services/directory/saveAccounts'
import type { Run } from '../run'

/** Saves all accounts in full, which an import reads again to the same. */
export const run: Run<'directory.exportFull'> = (desk, asking, { form, reason }) =>
  saveAccounts(desk, asking, form, {
    what: 'directory.exportFull',
    name: 'latchkey-accounts',
    facts: { reason: maskQuoted(reason) },
  })
