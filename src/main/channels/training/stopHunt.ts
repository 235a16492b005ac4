import type { Run } from '../run'
import { ok } from '../../services/replies'
import { stopHuntOf } from '../../services/training/hunts'

/** Ends the search of this window; it answers with what it has tried. */
export const run: Run<'training.stopHunt'> = (_desk, { session }) =>
  ok({ stopped: stopHuntOf(session) })
