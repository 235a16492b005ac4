import type { Risk } from '../../vocabulary/risks'

/** A risk within a sentence. */
export const risks = {
  'one-contact': 'one contact only',
  returned: 'messages came back',
  'own-domain': 'codes go to the locked mailbox',
  'shared-number': 'one number on many accounts',
  unproven: 'not proven for half a year',
} satisfies Record<Risk, string>

/** A notice to all accounts with a risk. */
export const riskNotice = {
  open: 'Send a notice to {accounts, plural, one {this account} other {these # accounts}}…',
  title:
    'A notice to {accounts, plural, one {one account} other {# accounts}} at risk: {risk, select, none {} other {{risk}}}',
  about:
    'Every contact of these accounts gets the message below, and the next sign-in asks to verify a contact or to add one. Nobody is locked out by it.',
  pace: 'At most {perMinute, number} accounts a minute: {seconds, time} in all. It goes on after a restart, and it can be stopped.',
  once: 'Whoever was asked in this way within 30 days, or has such a notice open, is not asked again.',
  text: 'What they read',
  textIn: 'Each contact is written to in its own language.',
  reason: 'Why is it sent?',
  reasonHint: 'A second operator decides on it, and the audit keeps it.',
  needReason: 'Write the reason.',
  ask: 'Ask for approval',
  running: 'A notice goes out: {risk}',
  progress:
    '{done, number} of {of, plural, one {# account} other {# accounts}} · {asked, number} asked · {spared, number} not asked again{leftOut, plural, =0 {} other { · # can’t be read}}',
  stop: 'Stop',
  stopHint: 'Whoever was asked stays asked.',
  done: 'The last notice ({risk}) ended {at}: {asked, plural, one {one account was} other {# accounts were}} asked, {spared, plural, one {one} other {#}} not asked again{leftOut, plural, =0 {} other {, # can’t be read}}.',
  stopped:
    'The last notice ({risk}) was stopped: {asked, plural, one {one account was} other {# accounts were}} asked before that.',
}
