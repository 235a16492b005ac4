import { passOnOrphans } from '../services/cases/passOn'
import type { Desk } from '../services/desk'

/** How often, in seconds. */
export const orphansEvery = 3_600

/** No case stays with somebody who serves no customers any more: it waits for a supervisor. */
export async function findOrphans(desk: Desk): Promise<void> {
  await passOnOrphans(desk)
}
