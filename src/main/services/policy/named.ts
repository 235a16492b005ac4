import type { KeptPolicy, Policies } from '../../ports/policies'
import { packIds } from '../../engine/packs'

/** The policy of this id: a shipped one, or one of the house that is kept; null where there is none. */
export async function policyNamed(policies: Policies, id: string): Promise<KeptPolicy | null> {
  const shipped = packIds.find((one) => one === id)
  if (shipped !== undefined) return { shipped }
  const saved = (await policies.saved()).find(({ pack }) => pack.id === id)
  return saved === undefined ? null : { house: saved.pack }
}
