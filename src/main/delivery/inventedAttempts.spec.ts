import { expect, it } from 'vitest'
import type { Instant } from '@shared/vocabulary/instant'
import { inventedAttempts } from './inventedAttempts'

const at = 1_000 as Instant
const states = (kind: 'email' | 'phone', value: string) =>
  inventedAttempts({ kind, value }, at).map(({ state }) => state)

it('a message to an invented person arrives, but for one mailbox that is full', () => {
  expect(states('phone', '+34612345678')).toEqual(['accepted', 'delivered'])
  expect(states('email', 'lucia.gomez@example.org')).toEqual(['accepted', 'delivered'])
  expect(states('email', 'maria.g@example.org')).toEqual(['accepted', 'bounced'])
})
