import type { DueKind } from '@shared/views/timer'
import type { Instant } from '@shared/vocabulary/instant'
import type { Desk } from '../desk'
import { datedOf, toCome } from './dates'

/** How many dates of these kinds the board lists, with what is frozen and has none. */
export async function countDates(
  { store, clock }: Desk,
  kinds: readonly DueKind[],
): Promise<number> {
  const dated = await store.dates.count(datedOf(kinds), toCome(clock.now()))
  return kinds.includes('frozen')
    ? dated +
        (await store.dates.count(['replacement-frozen'], { at: 0 as Instant, accountId: null }))
    : dated
}
