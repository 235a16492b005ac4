import type { InWindow } from '@shared/commands'

/** What can be done on the account page, grouped by when. */
export const actions = {
  title: 'What you can do',
  'policy.house': 'house policy, {at}',
  'policy.shipped': 'policy that comes with Latchkey',
  'after.case': 'Once a case is open',
  'after.verified': 'After the caller is verified',
  'after.second': '{action} (with a second person)',
  notBefore: 'Not before {at}',
  'can.second': 'a second person has to agree',
  'can.supervisor': 'Only a supervisor can',
  'can.agent': 'Only an agent can',
  'can.nobody': 'Nobody at this desk can',
  frozen: 'Not until a supervisor has decided',
  openCase: 'Open a case',
  sendCode: 'Send a support-call code',
  'twoStep.on': 'Turn on two-step verification',
  'twoStep.off': 'Turn off two-step verification',
  whyNotBefore: 'Why not before {at}',
  whyWaits: 'Why “{action}” has to wait',
  whyNot: 'Why: {reason}',
  // A key was pressed whose action can't be done now.
  'not.date': '“{action}” can’t be done before {at}: {reason}.',
  'not.wall': '“{action}” can’t be done: {reason}.',
  // The short word of a button; the title beside it says the rest.
  'button.request-code': 'Send code',
  'button.cancel-replacement': 'Cancel the change',
  'button.report-not-me': 'Report',
  'button.add-contact': 'Add',
  'button.remove-contact': 'Remove',
  'button.remove-all-contacts': 'Remove all',
  'button.replace-contacts': 'Replace all',
  'button.reset-password': 'Reset',
  'button.set-two-step': 'Turn {on, select, true {off} other {on}}',
  'button.set-locale': 'Change',
  'button.release-replacement': 'Release',
  'button.close-takeover': 'Close the takeover',
  'button.enable-contact': 'Enable',
  'button.unlock-sign-in': 'Unlock',
  'button.reveal-contact': 'Show',
  'effect.request-code': 'the caller reads it out, and counts as verified for this call',
  'effect.cancel-replacement':
    'with a code to one of the old contacts; everything is as before at once',
  'effect.report-not-me':
    '{pending, select, true {freezes the request; a supervisor decides} other {removes the contact that was added without proof}}',
  'effect.add-contact': 'a code goes to the new contact; it counts once the caller has read it out',
  'effect.remove-contact': 'it gets no more codes; every contact is told',
  'effect.remove-all-contacts': 'takes effect after {replacementWait, time}; every contact is told',
  'effect.replace-contacts':
    'for a customer who has none of the contacts; takes effect after {replacementWait, time}',
  'effect.reset-password': 'the customer chooses a new one; you never see it',
  'effect.set-two-step':
    '{on, select, true {the password alone is enough then} other {signing in takes a code too}}',
  'effect.set-locale': 'contacts that are added from now on get their messages in it',
  'effect.release-replacement': 'it was a false alarm: the request goes on',
  'effect.close-takeover': 'the request is cancelled; everything is as before',
  'effect.enable-contact': 'codes can go to it again',
  'effect.unlock-sign-in': 'the customer can try again at once; every contact is told',
  'effect.reveal-contact': 'for a minute, with a reason; it is written into the audit',
} satisfies Record<`${'button' | 'effect'}.${InWindow<'form'> | 'reveal-contact'}`, string> &
  Record<string, string>
