import type { Account } from '../model/account'

/** What an event changes on the account: nothing else does, but the account's clock. */
export type Changes = Partial<Account>
