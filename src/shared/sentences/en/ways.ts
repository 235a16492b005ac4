import type { RouteId } from '@shared/vocabulary/routes'

/** The ways back in: what each is, and how it goes. The page names in quotation marks are those that the customer sees. */
export const routes = {
  'cancel-replacement': 'Cancel the replacement',
  'cancel-replacement.about': 'with a code to {contact}; everything is as before at once',
  'sign-in': 'Sign in with the password',
  'sign-in.about': 'a code to {contact} where one is asked for',
  'reset-password': 'The customer resets the password',
  'reset-password.about': 'at “Sign in”, with a code to {contact}',
  'update-info': 'The customer updates the info',
  'update-info.about': '“Security basics”, “Update info”, with a code to {contact}',
  'agent-updates-info': 'You add new security info',
  'agent-updates-info.about': 'after a support-call code to {contact}',
  'agent-resets-password': 'You start a password reset',
  'agent-resets-password.about':
    'after a support-call code to {contact}; the customer chooses the password',
  'new-info-at-sign-in': 'Sign in and add new security info',
  'new-info-at-sign-in.about': '“Add security info” comes up at the next sign-in',
  'report-not-me': 'Report “this wasn’t me”',
  'report-not-me.about': 'freezes the request; a supervisor closes the takeover',
  'wait-it-out': 'Wait it out',
  'wait-it-out.about': 'then sign in, and add new info where there is none',
  'replace-info': 'The customer replaces all security info',
  'replace-info.about': '“I don’t have any of these”, a code to the new contact, then the wait',
  'agent-replaces-info': 'You replace all security info',
  'agent-replaces-info.about': 'a code to the new contact, then the wait',
} satisfies Record<RouteId | `${RouteId}.about`, string>

export const ways = {
  title: 'Ways back in',
  about: 'for what the caller still has',
  has: 'What does the caller still have?',
  password: 'the password',
  device: 'a device that is signed in',
  now: 'now',
  claimed: 'rests on the caller’s word alone',
  none: 'None of the known ways leads back in with that. Ask what else the caller still has, or pass the case on.',
  step: '{by}: {what}',
  'by.customer': 'customer',
  'by.agent': 'you',
  'by.supervisor': 'supervisor',
  after: 'after {length}',
  freezes: 'Meanwhile frozen: {what}',
  risk: 'Nothing proves that it is the owner: only the wait protects the account.',
  total: 'In all {length}',
  start: 'Start with: {step}',
  customerStarts: 'The customer starts it on their own page.',
}
