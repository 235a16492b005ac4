/**
 * What can become of a message, in the order in which it comes about; a message never goes back. `accepted`: our mail server,
 * gateway or SMS centre has taken it · `delivered`: an email, that the customer’s provider has taken it; a text message, that the
 * phone has it · `bounced`: it was taken, and came back · `refused`: somebody said no at once · `expired`: its code would be of no
 * use any more · `lost`: the program ended before it left, and its code with it · `unknown`: it was handed over, and nobody
 * answered · `not-connected`: there was no way out · `held`: the profile is a copy, and a person has to say that it leaves
 */
export const deliveryStates = [
  'held',
  'queued',
  'sending',
  'deferred',
  'accepted',
  'unknown',
  'delivered',
  'bounced',
  'refused',
  'expired',
  'lost',
  'not-connected',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

const ends = [
  'accepted',
  'unknown',
  'delivered',
  'bounced',
  'refused',
  'expired',
  'lost',
  'not-connected',
] as const
/** What may follow a state; what isn't here is never stored. A report may overtake the answer that it is of. */
const following: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  held: ['queued', 'expired', 'lost', 'not-connected'],
  queued: ['sending', 'deferred', 'held', ...ends],
  sending: ['deferred', 'held', ...ends],
  deferred: ['sending', 'deferred', 'queued', 'held', ...ends],
  accepted: ['delivered', 'bounced'],
  unknown: ['delivered', 'bounced'],
  delivered: ['bounced'],
  bounced: [],
  refused: [],
  expired: [],
  lost: [],
  // Somebody has connected a way out since.
  'not-connected': ['queued'],
}

/** Whether a message in one state may come to another: it never goes back. */
export function mayBecome(from: DeliveryState, to: DeliveryState): boolean {
  return following[from].includes(to)
}

/** What one attempt can come to. `sent`: how `accepted` was called in stores of before. */
export const attemptStates = [
  'not-connected',
  'sent',
  'delivered',
  'refused',
  'accepted',
  'deferred',
  'bounced',
  'expired',
  'lost',
  'unknown',
] as const
export type AttemptState = (typeof attemptStates)[number]

/** What a report that came later says; `delayed` is a remark and no state. */
export const reportStates = ['delivered', 'delayed', 'failed', 'remark'] as const
export type ReportState = (typeof reportStates)[number]

/**
 * Why nothing went through a transport. `name`: the host has no address · `connection`: nobody answers there, or it broke off ·
 * `time` · `certificate`: nobody known vouches for it, or it is another host’s · `no-tls`: it offers no encryption · `sign-in`: it
 * doesn’t take the name and the secret · `busy`: it takes no more for now · `protocol`: what it says is none of its protocol ·
 * `settings`: what was set can’t be used
 */
export const transportFaults = [
  'name',
  'connection',
  'time',
  'certificate',
  'no-tls',
  'sign-in',
  'busy',
  'protocol',
  'settings',
] as const
export type TransportFault = (typeof transportFaults)[number]

/** What a check goes through, in this order, as the test in Settings shows it. */
export const checkSteps = [
  'address',
  'connected',
  'secured',
  'offers',
  'signed-in',
  'taken',
  'mailbox',
  'came-back',
] as const
export type CheckStep = (typeof checkSteps)[number]
