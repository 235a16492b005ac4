import type { TimelineEntry } from '@shared/views/account'
import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { OutboxMessage } from '../../ports/outbox'
import { standingView } from '../delivery/attempts'
import type { Desk } from '../desk'
import { hintOf } from './masks'

/** What became of a message and is worth a line among what happened. That one arrived is no news. */
const told: readonly DeliveryState[] = ['bounced', 'refused', 'unknown', 'expired', 'lost']

/** What happened, with the messages to the account that came to nothing, the newest first. */
export function withMessages(
  { policy }: Desk,
  entries: readonly TimelineEntry[],
  messages: readonly OutboxMessage[],
): readonly TimelineEntry[] {
  // Where the list of events ends, nothing older is told of messages either.
  const oldest = entries.at(-1)?.at ?? 0
  const ofMessages = messages
    .filter(({ standing }) => told.includes(standing.state) && standing.since >= oldest)
    .map((message, index): TimelineEntry => {
      const { state, since, attempts } = standingView(message)
      const reason = attempts.findLast((attempt) => attempt.state === state)?.reason ?? null
      return {
        // Below those of events.
        sequence: -1 - index,
        at: since,
        event: `message-${state}`,
        actor: 'system',
        operatorName: null,
        facts: {
          contact: hintOf(message, policy),
          template: message.template,
          heldUpBy: reason === null ? null : `reason.${reason}`,
        },
      }
    })
  return ofMessages.reduce(inserted, entries)
}

/** Events stay in the order in which they were stored, whatever the clock said. */
function inserted(
  entries: readonly TimelineEntry[],
  entry: TimelineEntry,
): readonly TimelineEntry[] {
  const place = entries.findIndex(({ at }) => at <= entry.at)
  return place < 0 ? [...entries, entry] : entries.toSpliced(place, 0, entry)
}
