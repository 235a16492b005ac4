import type { AttemptViewState } from '@shared/views/outbox'
import type { DeliveryReason } from '@shared/vocabulary/deliveryReasons'
import type { DeliveryState } from '@shared/vocabulary/deliveryStates'

/** What becomes of a message, wherever that is said. An email has been taken by a provider, never read by anybody. */
export const delivery = {
  'step.accepted.email': 'our mail server has taken it',
  'step.accepted.phone': 'the text service has taken it',
  'step.delivered.email': 'the customer’s provider has taken it',
  'step.delivered.phone': 'the phone has it',
  'step.deferred': 'not taken for now',
  'step.delayed': 'it is held up on the way',
  'step.bounced': 'it came back',
  'step.refused': 'it was refused',
  'step.unknown': 'nobody answered',
  'step.expired': 'not sent in time',
  'step.lost': 'it never left',
  'step.not-connected': 'not sent: no channel',
  'step.remark': 'something came back',
  because: '{what}: {reason}',
  'now.queued': 'on its way',
  'now.sending': 'on its way',
  'now.deferred': 'tried again at {at}',
  'now.held': 'held back: this profile is a copy, and somebody has to say that its messages leave',
  'do.unknown.code':
    'It may have left. Ask the caller; if nothing has come within a minute, send a new code.',
  'do.unknown.notice': 'It may have left.',
  'do.expired': 'Its code is of no use any more. Send a new one.',
  'do.lost': 'Latchkey ended before it was sent, and its code is gone. Send a new one.',
  'late.soon': 'It may arrive too late: the code expires in {left}.',
  'late.sure': 'It will come too late: the code expires before it is tried again.',
  'state.held': 'held back',
  'state.queued': 'on its way',
  'state.sending': 'on its way',
  'state.deferred': 'tried again later',
  'state.accepted': 'taken',
  'state.unknown': 'nobody knows',
  'state.delivered': 'arrived',
  'state.bounced': 'came back',
  'state.refused': 'refused',
  'state.expired': 'not sent in time',
  'state.lost': 'never left',
  'state.not-connected': 'not sent: no channel',
  'reason.no-mailbox': 'there is no such mailbox',
  'reason.no-domain': 'its domain takes no mail',
  'reason.no-number': 'there is no such number',
  'reason.switched-off': 'the mailbox is switched off',
  'reason.full': 'the mailbox is full',
  'reason.too-large': 'it is too large',
  'reason.policy': 'refused by policy',
  'reason.unreachable': 'the provider can’t be reached',
  'reason.not-in-time': 'it could not be delivered in time',
  'reason.undeliverable': 'the network can’t deliver it',
  'reason.letters': 'one of the mail servers can’t handle the letters in the address',
  'reason.trouble': 'the other side has trouble of its own',
  'reason.later': 'the other side asks us to try later',
  'reason.sign-in': 'the other side doesn’t let us sign in',
  'health.through': '{count, plural, one {the last one} other {the last #}} went through',
  'health.some': '{back} of the last {count} came back',
  'health.back': 'the last one came back',
  'health.backBecause': 'the last one came back: {reason}',
  'health.back.all': 'the last {count} came back',
  'health.back.allBecause': 'the last {count} came back: {reason}',
  'health.underWay': 'the last one is on its way',
  'health.unsure': 'nobody knows whether the last one left',
  'health.notSent': 'the last one was not sent',
  'reach.none.email': 'No channel for email is connected.',
  'reach.none.phone': 'No channel for text messages is connected.',
  'reach.stopped.email':
    'The channel for email stands still since {since}. What is sent waits until it works again, and a code may expire meanwhile.',
  'reach.stopped.phone':
    'The channel for text messages stands still since {since}. What is sent waits until it works again, and a code may expire meanwhile.',
} satisfies Record<
  | `state.${DeliveryState}`
  | `reason.${DeliveryReason}`
  | `step.${Exclude<AttemptViewState, 'accepted' | 'delivered'>}`,
  string
> &
  Record<string, string>
