import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { policyOfKept } from '../../services/policy/kept'
import { policyNamed } from '../../services/policy/named'
import { inBackground } from '../../services/policy/underWay'
import { failed, ok } from '../../services/replies'

/** Searches random stories for a gap in a policy. Whoever locks the window ends the search. */
export const run: Run<'policy.hunt'> = async (
  desk,
  { session, operator },
  { id, stories, seed, gap },
) => {
  const kept = await policyNamed(desk.store.policies, id)
  const policy = kept === null ? null : policyOfKept(kept)
  if (policy === null) return failed('conflict', { policy: 'unknown' })
  const { hunting } = await desk.training.module()
  const found = await inBackground(session, 'hunt', async (signal) => {
    await desk.store.audit.append(
      usedEntry(desk.clock.now(), operator, 'policy.hunt', { policy: id, stories, seed }),
    )
    const ended = new AbortController()
    return hunting.under(
      policy,
      { stories, seed, gap },
      (progress) => {
        if (signal.aborted || session.operatorId !== operator.id) ended.abort()
        desk.policyProgress.tell({ what: 'hunt', ...progress })
      },
      ended.signal,
    )
  })
  return found === null ? failed('conflict', { policy: 'under-way' }) : ok(found)
}
