/**
 * Why a message was not taken, or came back, as far as the answer says so in a code that many use (RFC 3463, SMPP, HTTP).
 * Each has its words in the catalogue.
 */
export const deliveryReasons = [
  'no-mailbox',
  'no-domain',
  'no-number',
  'switched-off',
  'full',
  'too-large',
  'policy',
  'unreachable',
  'not-in-time',
  'undeliverable',
  'letters',
  'trouble',
  'later',
  'sign-in',
] as const
export type DeliveryReason = (typeof deliveryReasons)[number]
