import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import { purposes, type Purpose } from '@shared/vocabulary/kinds'
import type { DeliveryRecord } from '../engine/model/diagnosis'
import type { OutboxMessage } from '../ports/outbox'

/** What the outbox knows about the codes among these messages, for the diagnosis: how it stands with each, not its last attempt. */
export function deliveryRecords(messages: readonly OutboxMessage[]): readonly DeliveryRecord[] {
  return messages
    .filter(({ hasCode, template }) => hasCode && template !== 'call.announced')
    .map(({ template, at, standing: { state, dueAt } }) => ({
      purpose: purposeOf(template),
      at,
      state: recorded[state],
      ...(recorded[state] === 'on-its-way' && dueAt !== null ? { nextTryAt: dueAt } : {}),
    }))
}

/** `waiting`: it never left, and won’t. What nobody knows of may have arrived: the caller is asked as of one that was sent. */
const recorded: Readonly<Record<DeliveryState, DeliveryRecord['state']>> = {
  queued: 'on-its-way',
  sending: 'on-its-way',
  deferred: 'on-its-way',
  held: 'waiting',
  expired: 'waiting',
  lost: 'waiting',
  'not-connected': 'waiting',
  accepted: 'sent',
  unknown: 'sent',
  delivered: 'delivered',
  refused: 'refused',
  bounced: 'refused',
}

function purposeOf(template: string): Purpose | null {
  return purposes.find((purpose) => template === `code.${purpose}`) ?? null
}
