import type { ContactView } from '@shared/views/account'
import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { OutboxMessage } from '../../ports/outbox'
import { standingView } from './attempts'

type Health = ContactView['delivery']

/** What says something about a contact. That nothing left, or nobody knows, says nothing of it. */
const outcomeOf: Partial<Readonly<Record<DeliveryState, Health['outcomes'][number]>>> = {
  accepted: 'through',
  delivered: 'through',
  bounced: 'back',
  refused: 'back',
}

const weighed = 5

/** How messages to a contact arrive, by its last five outcomes. @param messages those to it, the newest first */
export function healthOf(messages: readonly OutboxMessage[]): Health {
  const [last] = messages
  const code = messages.find(({ hasCode }) => hasCode)
  return {
    outcomes: messages.flatMap(({ standing }) => outcomeOf[standing.state] ?? []).slice(0, weighed),
    last: last === undefined ? null : standingView(last),
    code: code === undefined ? null : standingView(code),
  }
}
