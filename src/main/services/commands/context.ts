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

/** The same for what is only shown beforehand: no code is minted that could be taken for one that was sent. */
export function previewContextOf(desk: Desk, now: Instant): DecisionContext {
  const context = contextOf(desk, now)
  return {
    ...context,
    secrets: { ...context.secrets, mintCode: (digits) => '0'.repeat(digits) },
  }
}
