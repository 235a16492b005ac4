import type { RouteId } from '@shared/vocabulary/routes'

/** The ways back in: what each is, and how it goes. The page names in quotation marks are those that the customer sees. */
export const routes = {
  'cancel-replacement': 'Cancel the replacement',
  'cancel-replacement.about': 'with a code to {contact}; everything is as before at once',
  'sign-in': 'Sign in with the password',
  'sign-in.about':
    '{contact, select, none {nothing else is asked for} other {and a code to {contact}}}',
  'reset-password': 'The customer resets the password',
  'reset-password.about':
    'at “Sign in”{contact, select, none {} other {, with {count, plural, one {a code} other {codes}} to {contact}}}',
  'update-info': 'The customer updates the info',
  'update-info.about':
    '“Security basics”, “Update info”{contact, select, none {} other {, with a code to {contact}}}',
  'agent-updates-info': 'You add new security info',
  'agent-updates-info.about':
    '{contact, select, none {in your case} other {after {count, plural, one {a support-call code} other {support-call codes}} to {contact}}}',
  'agent-resets-password': 'You start a password reset',
  'agent-resets-password.about':
    '{contact, select, none {} other {after {count, plural, one {a support-call code} other {support-call codes}} to {contact}; }}the customer chooses the password',
  'new-info-at-sign-in': 'Sign in and add new security info',
  'new-info-at-sign-in.about': '“Add security info” comes up at the next sign-in',
  'report-not-me': 'Report “this wasn’t me”',
  'report-not-me.about':
    'only if the customer did not ask for the change: it freezes, and a supervisor closes the takeover',
  'wait-it-out': 'Wait it out',
  'wait-it-out.about': 'nothing to do until the change takes effect; the steps say what works then',
  'replace-info': 'The customer replaces all security info',
  'replace-info.about': '“I don’t have any of these”, a code to the new contact, then the wait',
  'agent-replaces-info': 'You replace all security info',
  'agent-replaces-info.about': 'a code to the new contact, then the wait',
  'confirm-contact': 'The customer confirms the contact that waits for its code',
  'confirm-contact.about': 'signs in and enters the code that went to {contact}',
  'agent-confirms-contact': 'You confirm the contact that waits for its code',
  'agent-confirms-contact.about': 'the caller reads out the code that went to {contact}',
  'close-takeover': 'Close the takeover',
  'close-takeover.about':
    'only if the customer did not ask for the change: a supervisor cancels it, and everything is as before',
  'release-replacement': 'Release the request',
  'release-replacement.about':
    'only if the customer did ask for the change: a supervisor lets it go on',
  'enable-contact': 'Enable the contact again',
  'enable-contact.about': 'a supervisor enables {contact}; codes go to it again',
  'unlock-sign-in': 'Unlock signing in',
  'unlock-sign-in.about':
    'a supervisor unlocks it, or you for a caller who is verified; then the customer signs in',
} satisfies Record<RouteId | `${RouteId}.about`, string>

export const ways = {
  title: 'Ways back in',
  about: 'for what the caller still has',
  has: 'What does the caller still have?',
  password: 'the password',
  device: 'a device that is signed in',
  now: 'now',
  claimed: 'rests on the caller’s word alone',
  none: 'None of the known ways leads back in with that. Ask what else the caller still has, or hand the case to a supervisor.',
  step: '{by}: {what}',
  'by.customer': 'Customer',
  'by.me': 'You',
  'by.supervisor': 'Supervisor',
  'by.second': 'Second operator',
  'by.system': 'By itself',
  'does.sign-in': 'sign in with the password',
  'does.skip-notice': 'skip the notice',
  'does.request-code': 'have a code sent{contact, select, none {} other { to {contact}}}',
  'does.submit-code': 'enter the code{contact, select, none {} other { from {contact}}}',
  'does.check-last-four':
    'give the last four digits{contact, select, none {} other { of {contact}}}',
  'does.add-contact': 'add a new contact',
  'does.replace-contacts': 'ask for all security info to be replaced',
  'does.cancel-replacement':
    'ask to cancel{contact, select, none {} other {, with a code to {contact}}}',
  'does.report-not-me': 'report “this wasn’t me”',
  'does.release-replacement': 'release the request',
  'does.close-takeover': 'close the takeover',
  'does.reset-password': 'start the password reset',
  'does.open-case': 'open a case',
  'does.enable-contact': 'enable{contact, select, none { the contact} other { {contact}}}',
  'does.unlock-sign-in': 'unlock signing in',
  'does.approve': 'approve it',
  'does.wait': 'the change takes effect',
  asks: 'ask a second operator to approve',
  noApprover: 'nobody here can approve it',
  noSupervisor: 'this desk has no supervisor',
  done: 'done:',
  after: 'after {length}',
  freezes: 'Meanwhile frozen: {what}',
  risk: 'Nothing proves that it is the owner: only the wait protects the account.',
  total: 'In all {length}',
  start: 'Start: {step}',
  customerStarts: 'The next step is the customer’s, on their own page.',
  'starts.supervisor': 'The next step is a supervisor’s: pass the case on.',
  'starts.second': 'The next step is a second operator’s.',
  'starts.system': 'There is nothing to do before that date.',
  'starts.later': 'The next step can be taken {at}.',
}
