import type { SummaryTexts } from './text'

export const en: SummaryTexts = {
  title: 'Your talk with support (case {case})',
  asked: 'What you asked',
  askedWhen: 'You got in touch on {at, date}, about the account of {name}.',
  story: 'In your words: “{story}”',
  done: 'What was done',
  nothingDone: 'Nothing on your account was changed.',
  'done.code-verified': 'We made sure that it is you, with a code to {contact}.',
  'done.contact-added': '{contact} was added. It counts once its code has been entered.',
  'done.contact-confirmed': '{contact} was confirmed. Codes can go there from now on.',
  'done.contact-removed': '{contact} was removed from your security info.',
  'done.contact-enabled': '{contact} can receive codes again.',
  'done.replacement-requested':
    'Replacing all security info with {contact} was asked for. It starts once its code has been entered.',
  'done.replacement-started':
    'Changing all your security info was started. Until it takes effect, nothing on it changes.',
  'done.replacement-cancelled':
    'The change of all your security info was cancelled. Everything is as it was before.',
  'done.replacement-frozen':
    'You said “this wasn’t me”: the change of your security info is frozen until we have looked into it.',
  'done.replacement-released': 'We looked into it, and the change of your security info goes on.',
  'done.locale-set': 'The language of your account was changed.',
  'done.two-step-set': 'Two-step verification was turned {enabled, select, true {on} other {off}}.',
  'done.password-reset-authorised':
    'You were sent a way to choose a new password. Nobody here sees it.',
  when: 'What happens when',
  nothingWaits: 'You don’t have to wait for anything.',
  'when.replacement':
    '{at, date}: all your security info changes. Until then you sign in as always; security settings and billing info can’t be changed.',
  'when.replacement-confirm':
    '{at, date}: the request lapses unless the code to the new contact has been entered.',
  'when.notice-hard':
    '{at, date}: from then on, signing in asks you to verify a contact or to add one.',
  'when.sign-in-lock': '{at, date}: you can sign in again.',
  'when.code-lock': '{at, date}: codes can be entered again.',
  'when.code-lock-anybody':
    '{at, date}: codes to sign in, to find the account name or to reset the password can be entered again.',
  'when.last-four-lock': '{at, date}: the last four digits of your phone can be tried again.',
  'when.established': '{at, date}: {contact} counts in full.',
  should: 'What you should do',
  'should.pending':
    'If you did not ask for the change, say so: sign in, “Security basics”, “Update info”, “this wasn’t me”, or call us. A code to an old contact stops it at once.',
  'should.frozen': 'Wait until we get in touch. Keep your old contacts: codes still go there.',
  'should.needs-new-info':
    'Sign in and choose “Add security info”, so that you get back in if you forget the password.',
  'should.active':
    'Sign in, open “Security basics”, “Update info”, and check that you can read every contact there.',
  never: 'What you should never do',
  neverCode:
    'Never read a code for signing in or for a password to anybody. Support only asks for the code whose message names your case.',
  neverPassword: 'Never tell anybody your password. Nobody here asks for it.',
  neverHurry: 'Never let anybody hurry you: nobody, whoever they are, can shorten a wait.',
  question: 'Questions? Call support and give the number of the case: {case}.',
}
