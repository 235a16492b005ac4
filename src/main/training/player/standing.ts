import type { Account } from '../../engine/model/account'
import { settle } from '../../engine/time/settle'
import type { ScenarioSimulation } from './scenarioSimulation'

/** An account as it stands now, with all that has fallen due. */
export async function standingOf(
  { desk, handles, clock, foreseen }: ScenarioSimulation,
  handle: string,
): Promise<Account> {
  const account = await desk.store.accounts.read(handles.accountId(handle))
  if (account === null) throw new Error(`the store has lost ${handle}`)
  return settle(account, clock.now(), foreseen().ids).account
}

/** Every account of the scenario as it stands now, by its handle. */
export async function standingsOf(
  simulation: ScenarioSimulation,
): Promise<ReadonlyMap<string, Account>> {
  const standings = new Map<string, Account>()
  for (const handle of simulation.handles.accountHandles)
    standings.set(handle, await standingOf(simulation, handle))
  return standings
}

/** The accounts that some window is signed in to, past every question. */
export async function signedInTo({
  desk,
  handles,
}: ScenarioSimulation): Promise<ReadonlySet<string>> {
  const signedIn = new Set<string>()
  for (const handle of handles.accountHandles) {
    const account = await desk.store.accounts.read(handles.accountId(handle))
    if (account?.sessions.some((session) => session.held === null) === true) signedIn.add(handle)
  }
  return signedIn
}
