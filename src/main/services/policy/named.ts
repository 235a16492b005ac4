import type { KeptPolicy, Policies } from '../../ports/policies'
import type { HousePack } from '../../engine/packs/housePack'
import { packIds } from '../../engine/packs'

/** The policies of the house that can be practised under: those that are kept, and what is in force as it is in force. */
export async function houseOffered(policies: Policies): Promise<readonly HousePack[]> {
  const running = (await policies.history())[0]?.policy
  const inForce = running !== undefined && 'house' in running ? [running.house] : []
  const saved = (await policies.saved()).map(({ pack }) => pack)
  return [...inForce, ...saved.filter(({ id }) => !inForce.some((one) => one.id === id))]
}

/** The policy of this id: a shipped one, or one of the house that is kept; null where there is none. */
export async function policyNamed(policies: Policies, id: string): Promise<KeptPolicy | null> {
  const shipped = packIds.find((one) => one === id)
  if (shipped !== undefined) return { shipped }
  const saved = (await policies.saved()).find(({ pack }) => pack.id === id)
  return saved === undefined ? null : { house: saved.pack }
}
