import type { Instant } from '@shared/vocabulary/instant'
import type { DecisionContext } from '../../engine/model/decision'
import type { Desk } from '../desk'

/** What a decision may depend on besides the account. The look-up reads the same store, within the decision's own transaction. */
export function contextOf(
  { store, policy, ids, secrets, clockWatch }: Desk,
  now: Instant,
): DecisionContext {
  return {
    now,
    policy,
    ids,
    secrets,
    doubt: clockWatch.doubt(),
    accountsWithContact: (kind, value) => store.accounts.withConfirmedContact(kind, value),
  }
}
