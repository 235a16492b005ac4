import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Desk } from '../desk'

const shown = 100

/** Accounts on which a request for approval is open. */
export function openRequests({ store }: Desk, now: Instant): readonly AccountId[] {
  return store.accounts.awaitingApproval(now, shown)
}
