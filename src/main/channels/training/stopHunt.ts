import type { Action } from '../run'
import { ok } from '../../services/replies'
import { stopHuntOf } from '../../services/training/hunts'

/** Ends the search of this window; it answers with what it has tried. */
export const stopHunt: Action<'training.stopHunt'> = (_desk, { session }) =>
  ok({ stopped: stopHuntOf(session) })
