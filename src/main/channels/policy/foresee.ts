import type { Run } from '../run'
import { foresee } from '../../services/policy/foresee'
import { policyOfKept } from '../../services/policy/kept'
import { policyNamed } from '../../services/policy/named'
import { inBackground } from '../../services/policy/underWay'
import { failed, ok } from '../../services/replies'

/** What another policy would have made of the open timers of all accounts. Whoever locks the window ends it. */
export const run: Run<'policy.foresee'> = async (desk, { session, operator }, { id }) => {
  const kept = await policyNamed(desk.store.policies, id)
  const policy = kept === null ? null : policyOfKept(kept)
  if (policy === null) return failed('conflict', { policy: 'unknown' })
  const foreseen = await inBackground(session, 'foresee', async (signal) =>
    foresee(
      desk,
      policy,
      (progress) => desk.policyProgress.tell({ what: 'foresee', ...progress }),
      () => !signal.aborted && session.operatorId === operator.id,
    ),
  )
  return foreseen === null ? failed('conflict', { policy: 'under-way' }) : ok(foreseen)
}
