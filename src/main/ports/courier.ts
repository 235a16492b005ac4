import type { ContactKind } from '@shared/vocabulary/kinds'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Message } from '../engine/model/messages'
import type { Spare } from './unreadable'

/** Takes messages after their transaction is committed. It alone gets to see a code. */
export interface Courier {
  /** Whether a message to a contact of this kind leaves; false: it stays on this machine, and whoever sends is told before. */
  reaches(kind: ContactKind): Promise<boolean>
  /**
   * What fails at one account keeps nobody else's messages back: `spare` is told.
   * @throws what fails where nobody spares it
   */
  deliver(deliveries: readonly Delivery[], at: Instant, spare?: Spare): Promise<void>
}

/** What is sent to one account. */
export interface Delivery {
  readonly accountId: AccountId
  readonly messages: readonly Message[]
}
