import { plus } from '@shared/vocabulary/instant'
import type { Desk } from '../services/desk'
import { draftsKept } from '../services/drafts/drafts'

/** How often, in seconds. */
export const draftsEvery = 3600

/** Forgets what was typed a week ago and never sent, and what a clock left that was ahead. By one that is not believed nothing is forgotten. */
export async function forgetDrafts(desk: Desk): Promise<void> {
  if (desk.clockWatch.doubt() !== null) return
  const now = desk.clock.now()
  await desk.store.drafts.dropOutside(plus(now, -draftsKept), plus(now, draftsKept))
}
