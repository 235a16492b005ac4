import { purposes, type Purpose } from '@shared/vocabulary/kinds'
import type { DeliveryRecord } from '../engine/model/diagnosis'
import type { DeliveryAttempt, OutboxMessage } from '../ports/outbox'

/** What the outbox knows about the codes among these messages, for the diagnosis. */
export function deliveryRecords(messages: readonly OutboxMessage[]): readonly DeliveryRecord[] {
  return messages
    .filter((message) => message.hasCode)
    .map(({ template, at, attempts }) => ({
      purpose: purposeOf(template),
      at,
      state: stateOf(attempts.at(-1)),
    }))
}

function purposeOf(template: string): Purpose | null {
  return purposes.find((purpose) => template === `code.${purpose}`) ?? null
}

/** What no channel has taken was never sent. */
function stateOf(attempt: DeliveryAttempt | undefined): DeliveryRecord['state'] {
  switch (attempt?.state) {
    case 'sent':
    case 'accepted':
    case 'unknown':
      return 'sent'
    case 'delivered':
      return 'delivered'
    case 'refused':
    case 'bounced':
      return 'refused'
    default:
      return 'waiting'
  }
}
