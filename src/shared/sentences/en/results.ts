import type { Result } from '@shared/vocabulary/kinds'

/** What has happened, after a command was accepted. */
export const results = {
  'signed-in': 'The customer is signed in.',
  'code-needed': 'A code is needed to go on.',
  notice: 'The customer is asked to make sure that they can receive a code.',
  'needs-new-info': 'The customer has to add security info first.',
  'signed-out': 'The customer is signed out.',
  'notice-open': 'The customer will be asked at the next sign-in.',
  sent: 'A code is on its way{contact, select, none {} other { to {contact}}}.',
  verified:
    'The code is right: it is verified{until, select, none {} other { until {until, date}}}.',
  'contact-confirmed':
    '{contact, select, none {The contact} other {{contact}}} is confirmed and counts from now on.',
  'replacement-started':
    'The request has started. {maturesAt, select, none {It takes effect at the end of the wait.} other {It takes effect on {maturesAt, date}.}}',
  'replacement-cancelled': 'The request is cancelled. Everything is as it was before.',
  'account-list': 'The customer sees the accounts that have this contact.',
  open: 'The digits are right. A code can go to the phone now.',
  'code-sent':
    'A code is on its way{contact, select, none {} other { to {contact}}}. It goes on when the code has been entered.',
  removed: '{contact, select, none {The contact} other {{contact}}} has been removed.',
  frozen: 'The request is frozen. A supervisor decides how it goes on.',
  released: 'The request goes on.',
  cancelled: 'The takeover is closed and the request is cancelled. Everything is as it was before.',
  set: 'It is changed.',
  'sent-if-known': 'If that contact is on an account, a code is on its way.',
  'reset-authorised':
    'The password reset is started. The customer chooses the new password; nobody here sees it.',
  done: 'Done.',
  opened: 'The case is open.',
  noted: 'The note is in the case.',
  closed: 'The case is closed.',
  'handed-over': 'The case is handed over. Whoever has it now verifies the caller again.',
  taken: 'The case is yours now. Verify the caller again.',
  reopened: 'The case is open again, and yours. Verify the caller again.',
  shown: 'The number is shown for a minute. Call it yourself; don’t let the caller hold.',
  announced:
    'The words are on their way to {contact, select, none {the owner} other {{contact}}}. Say them only on a call that you make.',
  match: 'It is the same. That proves nothing: anybody may know it.',
  'no-match': 'It is not the same. Don’t say so, and don’t say what it is.',
  linked: 'The ticket is linked.',
  revealed: 'The contact is shown once, for a minute.',
  enabled: '{contact, select, none {The contact} other {{contact}}} is enabled again.',
  unlocked:
    'Signing in is unlocked: the customer can try again now. A notice to every contact was written.',
  approved: 'Approved.',
  declined: 'Declined.',
  withdrawn: 'The request was taken back.',
  question: 'The next question is there.',
  action: 'What to do is clear.',
  escalate: 'None of the usual causes: pass it on with all that was tried.',
} satisfies Record<Result, string>
