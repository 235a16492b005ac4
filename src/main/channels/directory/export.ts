import { saveAccounts } from '../../services/directory/saveAccounts'
import type { Run } from '../run'

/** Saves all accounts with masks in place of sign-in names and contacts: for lists, not for another system. */
export const run: Run<'directory.export'> = (desk, asking, { form, style }) =>
  saveAccounts(
    desk,
    asking,
    { form, style },
    { what: 'directory.export', name: 'latchkey-accounts-masked' },
  )
