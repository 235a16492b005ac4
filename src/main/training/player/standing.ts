import type { Account } from '../../engine/model/account'
import { settle } from '../../engine/time/settle'
import type { Stage } from './simulation'

/** An account as it stands now, with all that has fallen due. */
export function standingOf({ desk, cast, clock, foreseen }: Stage, handle: string): Account {
  const account = desk.store.accounts.read(cast.accountId(handle))
  if (account === null) throw new Error(`the store has lost ${handle}`)
  return settle(account, clock.now(), foreseen().ids).account
}
