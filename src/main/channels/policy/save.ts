import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { readDraft } from '../../services/policy/draft'
import { policyView } from '../../services/policy/view'
import { failed, ok } from '../../services/replies'

/** Keeps a policy of the house. What is in force is a copy of its own, and stays as it is. */
export const run: Run<'policy.save'> = async (desk, { operator }, { draft }) => {
  const { pack, problems } = readDraft(draft)
  if (pack === null) return failed('bad-request', { field: problems[0]?.at ?? '' })
  const at = desk.clock.now()
  await desk.store.policies.save(
    { pack, at, by: operator.id },
    usedEntry(at, operator, 'policy.save', { policy: pack.id, version: pack.version }),
  )
  desk.changes.tell({ accountId: null })
  return ok(await policyView(desk, operator))
}
