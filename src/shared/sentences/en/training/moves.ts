import type { PersonCommandType } from '@shared/vocabulary/kinds'

/** What was done in the room, one sentence a move; `who` is “You”, a name, or Latchkey. */
export const moves = {
  'sign-in': '{who} signed in.',
  'sign-out': '{who} signed out.',
  'skip-notice': '{who} skipped the notice.',
  'raise-notice': '{who} asked for a check of security info.',
  'request-code': '{who} had a code sent{contact, select, none {} other { to {contact}}}.',
  'submit-code': '{who} entered a code{contact, select, none {} other { sent to {contact}}}.',
  'check-last-four':
    '{who} gave the last four digits of {contact, select, none {a phone} other {{contact}}}.',
  'add-contact': '{who} added {contact, select, none {a contact} other {{contact}}}.',
  'remove-contact': '{who} removed {contact, select, none {a contact} other {{contact}}}.',
  'remove-all-contacts': '{who} asked to remove all security info.',
  'replace-contacts':
    '{who} asked to replace all security info{contact, select, none {} other { with {contact}}}.',
  'cancel-replacement': '{who} asked to cancel the change of all security info.',
  'report-not-me': '{who} reported “this wasn’t me”.',
  'release-replacement': '{who} released the frozen request.',
  'close-takeover': '{who} closed the takeover.',
  'set-sign-in-preference': '{who} turned a sign-in name on or off.',
  'set-locale': '{who} changed the language.',
  'set-two-step': '{who} turned two-step verification on or off.',
  'recover-username': '{who} looked for the account name.',
  'reset-password': '{who} reset the password.',
  'change-billing': '{who} changed billing info.',
  'view-billing': '{who} looked at billing info.',
  buy: '{who} bought something with what is stored.',
  'use-service': '{who} used a service.',
  'open-case': '{who} opened a case.',
  'check-in-case': '{who} wrote down what was checked.',
  note: '{who} wrote a note.',
  'close-case': '{who} closed the case.',
  'reveal-contact':
    '{who} had {contact, select, none {a contact} other {{contact}}} shown in full.',
  'enable-contact': '{who} enabled {contact, select, none {a contact} other {{contact}}} again.',
  approve: '{who} approved a request.',
  decline: '{who} declined a request.',
  'diagnose-delivery': '{who} looked into why a code didn’t arrive.',
} satisfies Record<PersonCommandType, string>

/** The rest of what is said about a move. */
export const move = {
  you: 'You',
  system: 'Latchkey',
  asked: '{who} asked: “{question}”',
  tried: '{who} tried: {doing}{contact, select, none {} other { ({contact})}}.',
  refused: 'Refused: {rule}.',
  refusedUntil: 'Refused until {liftsAt, date}: {rule}.',
  clock: 'Time went on to {at, date}.',
  'world.blocksUnknownSenders':
    '{value, select, true {{contact} blocks unknown senders from now on.} false {{contact} takes messages from unknown senders from now on.} other {{contact} was changed.}}',
  world: 'Something about the customer’s things was changed.',
  waits: 'A wait has started: {timer}, {endsAt, date}.',
  'came.code-needed': 'A code is asked for.',
  'came.notice': 'The notice is shown.',
  'came.needs-new-info': 'New security info is asked for.',
  'came.contact-confirmed': 'The contact is confirmed.',
  'came.verified': 'The code is right.',
  'came.replacement-started': 'The change of all security info has started.',
  'came.replacement-cancelled': 'The change is cancelled; everything is as before.',
  'came.account-list': 'The accounts with this contact are listed.',
  'came.reset-authorised': 'A way to choose a new password is on its way.',
  arrival: 'A message arrived.',
  fellDue: '{about}: {what}',
}
