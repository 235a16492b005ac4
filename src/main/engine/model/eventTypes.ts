import type { EventType } from './events'

/** Every event type, for checking what a scenario names. One that is missing does not compile. */
const all: Readonly<Record<EventType, true>> = {
  'account-registered': true,
  'signed-in': true,
  'sign-in-held': true,
  'sign-in-failed': true,
  'signed-out': true,
  'notice-raised': true,
  'notice-skipped': true,
  'notice-cleared': true,
  'code-sent': true,
  'code-failed': true,
  'code-verified': true,
  'last-four-matched': true,
  'last-four-failed': true,
  'contact-added': true,
  'contact-confirmed': true,
  'contact-removed': true,
  'contact-enabled': true,
  'contact-revealed': true,
  'replacement-requested': true,
  'replacement-started': true,
  'replacement-lapsed': true,
  'replacement-reminded': true,
  'replacement-frozen': true,
  'replacement-released': true,
  'replacement-cancelled': true,
  'replacement-completed': true,
  'sign-in-preference-set': true,
  'locale-set': true,
  'two-step-set': true,
  'password-reset-authorised': true,
  'billing-changed': true,
  bought: true,
  'service-used': true,
  'account-list-shown': true,
  'case-opened': true,
  'case-checked': true,
  'case-noted': true,
  'case-closed': true,
  'approval-requested': true,
  'approval-decided': true,
  'approval-used': true,
  'directory-updated': true,
  'sign-in-name-added': true,
  'clock-corrected': true,
}

export const eventTypes = Object.keys(all) as readonly EventType[]

export function isEventType(name: string): name is EventType {
  return Object.hasOwn(all, name)
}
