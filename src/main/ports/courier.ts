import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Message } from '../engine/model/messages'

/** Takes messages after their transaction is committed. It alone gets to see a code. */
export interface Courier {
  deliver(accountId: AccountId, messages: readonly Message[], at: Instant): void
}
