import type { Action } from '../action'
import { ok } from '../replies'
import { stopHuntOf } from './hunts'

/** Ends the search of this window; it answers with what it has tried. */
export const stopHunt: Action<'training.stopHunt'> = (_desk, { session }) =>
  ok({ stopped: stopHuntOf(session) })
