import type { Run } from '../run'
import { decideOnDesk } from '../../services/approvals/decideDesk'
import { failed, ok } from '../../services/replies'

/** Another supervisor than whoever asked decides on what concerns the desk. */
export const run: Run<'approvals.decideDesk'> = async (desk, { operator }, request) => {
  const refusal = await decideOnDesk(desk, operator, request)
  if (refusal === undefined) return failed('not-found')
  return ok(refusal === null ? { outcome: 'decided' } : { outcome: 'refused', refusal })
}
