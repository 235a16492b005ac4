import type { AccountId } from '@shared/vocabulary/ids'
import { give } from '../../services/commands/give'
import { system } from '../../engine/model/actor'
import type { AccountEvent } from '../../engine/model/events'
import type { ScenarioSimulation } from './scenarioSimulation'

/** Whose session ended because somebody else signed in to the same window. */
export interface Ended {
  readonly account: string
  readonly events: readonly AccountEvent[]
}

/**
 * One window holds one signed-in account: whoever signs in to it ends the session that was there, and what was under way
 * in it. The engine knows one account at a time, so the browser, which is the world's, tells the others.
 */
export async function endOtherSessions(
  { desk, handles }: ScenarioSimulation,
  accountId: AccountId,
  window: string,
): Promise<readonly Ended[]> {
  const ended: Ended[] = []
  for (const handle of handles.accountHandles) {
    const other = handles.accountId(handle)
    const isThere =
      (await desk.store.accounts.read(other))?.sessions.some(
        (session) => session.window === window,
      ) ?? false
    if (other === accountId || !isThere) continue
    const given = await give(desk, other, { type: 'sign-out', by: system, window })
    if (given !== null) ended.push({ account: handle, events: given.decision.events })
  }
  return ended
}
