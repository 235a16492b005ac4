import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Desk } from '../desk'

const shown = 100

/** Accounts on which a request for approval is open. */
export async function openRequests({ store }: Desk, now: Instant): Promise<readonly AccountId[]> {
  return store.dates.awaitingApproval(now, shown)
}
