import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Case } from '../engine/model/account'
import { isAccountEvent, type AccountEvent } from '../engine/model/events'
import { isObject } from '../engine/model/shape'
import { upcast } from '../engine/model/upcasts'
import type { RegisteredEvent } from '../ports/accounts'
import { fillRegistration, storedRegistration } from './registrationData'

/** The data of an event as its row has it. */
export function storedData(happened: AccountEvent): string {
  const { type: _type, at: _at, ...data } = happened
  return JSON.stringify(
    happened.type === 'account-registered' ? storedRegistration(happened) : data,
  )
}

/**
 * The event of a row, in today's shape.
 * @param data JSON
 * @throws where it is no event that this version knows, or lacks something of it
 */
export function readEvent(
  type: string,
  data: string,
  account: AccountId,
  at: Instant,
  casesOf: (id: AccountId) => readonly Case[],
): AccountEvent {
  const stored: unknown = JSON.parse(data)
  if (!isObject(stored)) throw new Error('an event is a record')
  const whole =
    type === 'account-registered'
      ? fillRegistration(stored, account, at)
      : upcast(type, stored, account, at, casesOf)
  // Spread last: V8 takes much longer for an object that grows after a spread.
  const event = { type, at, ...whole }
  if (!isAccountEvent(event)) throw new Error('an event of a shape that nobody knows')
  return event
}

/** The same of an account's first event, which says who it is. */
export function readRegistered(data: string, account: AccountId, at: Instant): RegisteredEvent {
  const event = readEvent('account-registered', data, account, at, () => [])
  if (event.type !== 'account-registered') throw new Error('not the registration')
  return event
}
