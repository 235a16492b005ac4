import type { Instant } from '@shared/vocabulary/instant'
import type { DecisionContext } from '../../engine/model/decision'
import type { Desk } from '../desk'

/** What a decision may depend on besides the account, and what is gathered of others (`contactsInQuestion`). */
export function contextOf(
  { policy, ids, secrets, clockWatch }: Desk,
  now: Instant,
): DecisionContext {
  return {
    now,
    policy,
    ids,
    secrets,
    doubt: clockWatch.doubt(),
  }
}
