import type { Account } from '../../engine/model/account'
import { maskAddress, maskSignInName } from '../../engine/model/mask'
import type { DirectoryRecord } from '../model/record'

/** An account as an export has it: what an import would read. */
export type ExportedAccount = Omit<DirectoryRecord, 'line' | 'file' | 'said' | 'lookAlike'>

/**
 * @param full false: sign-in names and contacts are masks, as on every screen. Such an export can't be imported again.
 */
export function exportedAccount(account: Account, full: boolean): ExportedAccount {
  return {
    externalId: null,
    name: account.name,
    locale: account.locale,
    twoStep: account.twoStep,
    lastSignInAt: account.lastSignInAt,
    signInNames: account.signInNames.map(({ kind, value, enabled }) => ({
      kind,
      value: full ? value : maskSignInName({ kind, value }),
      enabled,
    })),
    contacts: account.contacts.map(({ kind, value, confirmedAt, language }) => ({
      kind,
      value: full ? value : maskAddress({ kind, value }),
      confirmed: confirmedAt !== null,
      language,
    })),
  }
}
