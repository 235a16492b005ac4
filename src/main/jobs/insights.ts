import { setImmediate } from 'node:timers/promises'
import type { Desk } from '../services/desk'
import { sparing } from '../services/unreadable/sparing'

/** How often, in seconds: a page of insights is no older. */
export const countedEvery = 10
/** In milliseconds, without the commit: as long as a desk does not notice. */
const slice = 5

/**
 * Counts what was recorded since, and looks at accounts that came in: in slices, so that a store of before, with years of events, is
 * counted while the desk works. What can't be read is reported and left out.
 */
export async function countInsights(desk: Desk): Promise<void> {
  const items = sparing(desk)
  for (let more = true; more; await setImmediate()) {
    const since = performance.now()
    more = await desk.store.insights.countSome(() => performance.now() - since < slice, items.spare)
    await items.report()
  }
}
