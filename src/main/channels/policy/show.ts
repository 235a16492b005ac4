import type { Run } from '../run'
import { policyView } from '../../services/policy/view'
import { ok } from '../../services/replies'

/** The policy that the desk runs, all that there are, and which of them was in force when. */
export const run: Run<'policy.show'> = async (desk, { operator }) =>
  ok(await policyView(desk, operator))
