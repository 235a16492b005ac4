import type { AdoptedPolicy, KeptPolicy } from '../../ports/policies'
import { houseDocument, housePolicy, houseProblems } from '../../engine/packs/housePack'
import { packDocuments, packs, type PackId } from '../../engine/packs'
import type { PackDocument } from '../../engine/packs/document'
import type { Policy } from '../../engine/model/policy'

/** What the desk runs from its beginning, until somebody puts another one in force. */
export const firstPolicy: PackId = 'seeds'

/** A policy that is kept, as decisions read it; null where this Latchkey can’t: it was made with numbers that it does not know. */
export function policyOfKept(kept: KeptPolicy): Policy | null {
  if ('shipped' in kept) return packs[kept.shipped] ?? null
  return houseProblems(kept.house).length === 0 ? housePolicy(kept.house) : null
}

/** The same as the policy that the desk runs. */
export function policyInForce(adopted: AdoptedPolicy | null): Policy | null {
  return policyOfKept(adopted?.policy ?? { shipped: firstPolicy })
}

/** Its document: every number with where it comes from. */
export function documentOfKept(kept: KeptPolicy): PackDocument {
  return 'shipped' in kept ? packDocuments[kept.shipped] : houseDocument(kept.house)
}
