import type { Account } from '../../engine/model/account'
import { settle } from '../../engine/time/settle'
import type { Stage } from './simulation'

/** An account as it stands now, with all that has fallen due. */
export async function standingOf(
  { desk, cast, clock, foreseen }: Stage,
  handle: string,
): Promise<Account> {
  const account = await desk.store.accounts.read(cast.accountId(handle))
  if (account === null) throw new Error(`the store has lost ${handle}`)
  return settle(account, clock.now(), foreseen().ids).account
}

/** Every account of the scenario as it stands now, by its handle. */
export async function standingsOf(stage: Stage): Promise<ReadonlyMap<string, Account>> {
  const standings = new Map<string, Account>()
  for (const handle of stage.cast.accountHandles)
    standings.set(handle, await standingOf(stage, handle))
  return standings
}

/** The accounts that some window is signed in to, past every question. */
export async function signedInTo({ desk, cast }: Stage): Promise<ReadonlySet<string>> {
  const handles = new Set<string>()
  for (const handle of cast.accountHandles) {
    const account = await desk.store.accounts.read(cast.accountId(handle))
    if (account?.sessions.some((session) => session.held === null) === true) handles.add(handle)
  }
  return handles
}
