import { houseProblems } from '../engine/packs/housePack'
import { packs } from '../engine/packs'
import type { Policy } from '../engine/model/policy'
import type { AdoptedPolicy } from '../ports/policies'
import type { Store } from '../ports/store'
import { UnreadableRecord } from '../ports/unreadable'
import { firstPolicy, policyInForce } from '../services/policy/kept'
import { tryAgain, waysTaken, type WaysOn } from './waysOn'

/** What can be done where the policy that the desk ran can't be read. It is never left for another one without being asked. */
export const policyWays: WaysOn = {
  ...tryAgain,
  // It is put in force when the desk opens, together with its record in the audit.
  'shipped-policy': () => ({ about: { what: 'shippedPolicy' }, take: () => undefined }),
}

/** The policy that a desk over this store runs; or, where it can't be read, what is known of that. */
export async function startingPolicy(
  { policies }: Pick<Store, 'policies'>,
  folder: string,
): Promise<{ readonly policy: Policy } | { readonly detail: string | null }> {
  let adopted: AdoptedPolicy | null = null
  let damaged = false
  try {
    adopted = await policies.adopted()
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error
    damaged = true
  }
  const policy = damaged ? null : policyInForce(adopted)
  if (policy !== null) return { policy }
  if (
    waysTaken(folder)
      .read()
      .some(({ way }) => way === 'shipped-policy')
  )
    return { policy: packs[firstPolicy] }
  return { detail: adopted === null ? null : whatIsUnknown(adopted) }
}

/** The numbers that this Latchkey does not know, or does not take. */
function whatIsUnknown({ policy }: AdoptedPolicy): string {
  if ('shipped' in policy) return policy.shipped
  const wrong = houseProblems(policy.house).map(({ at, parameter }) => parameter ?? at)
  return `${policy.house.id} ${policy.house.version}: ${wrong.join(', ')}`
}
