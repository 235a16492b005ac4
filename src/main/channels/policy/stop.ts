import type { Run } from '../run'
import { stopWork } from '../../services/policy/underWay'
import { ok } from '../../services/replies'

/** Ends what this window has under way; it answers with what it has found so far. */
export const run: Run<'policy.stop'> = (_desk, { session }, { what }) =>
  ok({ stopped: stopWork(session, what) })
