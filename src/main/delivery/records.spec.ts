import { expect, it } from 'vitest'
import { deliveryStates, type DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { Instant } from '@shared/vocabulary/instant'
import type { MessageTemplate } from '@shared/vocabulary/kinds'
import type { OutboxMessage } from '../ports/outbox'
import { deliveryRecords } from './records'

const at = 1_000 as Instant
const dueAt = 1_300 as Instant

function recordOf(state: DeliveryState, template: MessageTemplate = 'code.sign-in') {
  const standing = { state, since: at, dueAt, tries: 1, worthUntil: null, doubtful: 0 }
  const message = { template, at, hasCode: true, attempts: [], remarks: [], standing }
  return deliveryRecords([message as unknown as OutboxMessage])[0]
}

it('a code is told by how it stands: on its way, never sent, sent, arrived or refused', () => {
  expect(
    Object.fromEntries(deliveryStates.map((state) => [state, recordOf(state)?.state])),
  ).toEqual({
    ...{ queued: 'on-its-way', sending: 'on-its-way', deferred: 'on-its-way' },
    ...{ held: 'waiting', expired: 'waiting', lost: 'waiting', 'not-connected': 'waiting' },
    ...{ accepted: 'sent', unknown: 'sent', delivered: 'delivered' },
    ...{ refused: 'refused', bounced: 'refused' },
  })
})

it('when it is tried again is told of what is on its way, and of nothing else', () => {
  expect(recordOf('deferred')).toMatchObject({ purpose: 'sign-in', nextTryAt: dueAt })
  expect(recordOf('refused')).not.toHaveProperty('nextTryAt')
})

it('the words that announce a call are no code that a caller waits for', () => {
  expect(recordOf('accepted', 'call.announced')).toBeUndefined()
})
