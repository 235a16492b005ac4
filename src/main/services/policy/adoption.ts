import type { Facts } from '@shared/vocabulary/outcomes'
import type { KeptPolicy, Policies } from '../../ports/policies'
import { parameterIds, type ParameterId } from '../../engine/model/policy'
import { textOfWritten } from '../../engine/packs/written'
import { documentOfKept, firstPolicy } from './kept'

/**
 * What is asked of the second operator: this policy in place of the one that is in force now. `what` is all of both, so an
 * approval is no good once either is another. `about` says each number that changes, because a policy that is kept can be
 * changed after it was asked for. Null: it is in force already.
 */
export async function adoptionOf(
  policies: Policies,
  next: KeptPolicy,
): Promise<{ readonly what: unknown; readonly about: Facts } | null> {
  const now = (await policies.adopted())?.policy ?? { shipped: firstPolicy }
  const [old, other] = [documentOfKept(now), documentOfKept(next)]
  const what = { policy: other, replaces: old }
  if (JSON.stringify(old) === JSON.stringify(other)) return null
  return {
    what,
    about: {
      pack: `${other.id} ${other.version}`,
      policy: other.id,
      replaces: `${old.id} ${old.version}`,
      changes: parameterIds
        .map((id) => [
          id,
          textOfWritten(old.values[id].value),
          textOfWritten(other.values[id].value),
          reasonOf(next, id),
        ])
        .filter(([, was, is]) => was !== is)
        .map((change) => change.join('\t'))
        .join('\n'),
    },
  }
}

/** Why the house wants it otherwise, on one line. */
function reasonOf(kept: KeptPolicy, id: ParameterId): string {
  return ('house' in kept ? (kept.house.set[id]?.reason ?? '') : '').replace(/\s+/g, ' ')
}
