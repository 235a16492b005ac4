import type { Instant } from '@shared/vocabulary/instant'
import type { Address } from '../engine/model/address'
import type { DeliveryAttempt } from '../ports/outbox'

/** A mailbox of the sample that takes nothing, so that there is one to find that out of. */
const full = 'maria.g@example.org'

/** What becomes of a message to an invented person: it arrives, as far as anything does there, or it comes back. */
export function inventedAttempts(
  { kind, value }: Address,
  at: Instant,
): readonly DeliveryAttempt[] {
  if (value === full)
    return [
      { at, state: 'accepted', answer: '250 2.0.0 OK: queued' },
      { at, state: 'bounced', answer: '552 5.2.2 The mailbox is full' },
    ]
  return [
    { at, state: 'accepted', answer: kind === 'email' ? '250 2.0.0 OK: queued' : 'ACCEPTD' },
    { at, state: 'delivered', answer: kind === 'email' ? '250 2.1.5 Delivered' : 'DELIVRD' },
  ]
}
