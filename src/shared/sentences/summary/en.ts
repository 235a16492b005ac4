import type { SummaryTexts } from './text'

export const en: SummaryTexts = {
  title: 'Your talk with support (case {case})',
  asked: 'What you asked',
  askedWhen: 'You got in touch on {at, date}, about the account of {name}.',
  story: 'In your words: “{story}”',
  done: 'What was done',
  nothingDone: 'Nothing on your account was changed.',
  'done.code-verified': 'We made sure that it is you, with a code to {contact}.',
  'done.contact-added':
    '{fate, select, waits {{contact} was added. It counts once its code has been entered.} gone {{contact} was added, and is not on your account any more.} other {{contact} was added.}}',
  'done.contact-confirmed':
    '{fate, select, runs {The new contact {contact} was confirmed. It counts from {at, date}; until then no code goes there.} frozen {The new contact {contact} was confirmed. It does not count, because the change is frozen.} cancelled {The new contact {contact} was confirmed. It is not on your account, because the change was cancelled.} completed {The new contact {contact} was confirmed. It has counted since {at, date}.} gone {{contact} was confirmed, and is not on your account any more.} other {{contact} was confirmed. Codes can go there from now on.}}',
  'done.contact-removed': '{contact} was removed from your security info.',
  'done.contact-enabled': '{contact} can receive codes again.',
  'done.replacement-requested':
    'Changing all your security info to the new contact {contact} was asked for.{fate, select, waits { It starts once the code sent there has been entered.} never { It never started, because that code was not entered.} other {}}',
  'done.replacement-started':
    'Changing all your security info was started.{fate, select, runs { Until it takes effect, nothing on it changes.} frozen { It is frozen: nothing changes until we have looked into it.} cancelled { It was cancelled later.} completed { It took effect on {at, date}.} other {}}',
  'done.replacement-cancelled':
    '{how, select, newInfoAdded {You added new security info, which ended the change of all of it.} other {The change of all your security info was cancelled. What was there before stayed.}}',
  'done.replacement-frozen':
    'You said “this wasn’t me”: the change of your security info {fate, select, frozen {is frozen until we have looked into it} other {was frozen}}.',
  'done.replacement-released':
    'We looked into it, and the change of your security info {fate, select, runs {goes on} frozen {went on; it has been frozen again since} cancelled {went on; it was cancelled later} completed {went on; it took effect on {at, date}} other {went on}}.',
  'done.locale-set': 'The language of your account was changed.',
  'done.two-step-set': 'Two-step verification was turned {enabled, select, true {on} other {off}}.',
  'done.password-reset-authorised':
    'A password reset was started. You choose the new password; nobody here sees it.',
  when: 'What happens when',
  nothingWaits: 'You don’t have to wait for anything.',
  'when.replacement':
    '{at, date}: {kind, select, removeAll {all your security info is removed; from then on you are asked to enter new info} replace {the new contact {contact} takes the place of all your security info} other {the old contact {contact} is removed; the newer ones stay}}.',
  frozen:
    'The change of all your security info is frozen. It takes effect on no date until we have looked into it.',
  meanwhile:
    '{signIn, select, gate {Until then signing in only lets you add security info; if you add some, the change ends at once.} blocked {Until then you can’t sign in with two-step verification, and security settings and billing info can’t be changed.} other {Until then you sign in as always; security settings and billing info can’t be changed.}}',
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
    'If you did not ask for the change, say so: {signIn, select, gate {call us. If you know the password, sign in and add security info: that stops it at once.} other {sign in, “Security basics”, “Update info”, “this wasn’t me”, or call us. A code to an old contact stops it at once.}}',
  'should.waits':
    'If you asked for the change, enter the code that went to the new contact {contact}. If you did not, tell us: without that code nothing starts.',
  'should.frozen':
    'Wait until we get in touch.{signIn, select, gate {} other { Keep your old contacts: codes still go there.}}',
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
  questionPhone: 'Questions? Call {phone} and give the number of the case: {case}.',
  number: 'Case {case}',
  dated: 'As of {at, date}',
  theNewOne: '{contact} (the new one)',
  theOldOne: '{contact} (the earlier one)',
}
