import { setImmediate } from 'node:timers/promises'
import { duration, plus } from '@shared/vocabulary/instant'
import type { Desk } from '../services/desk'

/** How often, in seconds. */
export const forgottenEvery = 600
/** Whoever got no answer has sent it again by then, or looks for what became of it. */
const kept = duration('1d')

/**
 * Forgets what was asked for a day ago. Of what is dated a day ahead as well, which a clock left that was corrected since.
 * By a clock that is not believed nothing is forgotten.
 */
export async function forgetRequests(desk: Desk): Promise<void> {
  if (desk.clockWatch.doubt() !== null) return
  const now = desk.clock.now()
  while (await desk.store.upkeep.forgetRequests(plus(now, -kept), plus(now, kept)))
    await setImmediate()
}
