import type {
  AccountStatus,
  CaseChannel,
  CaseOutcome,
  ContactKind,
  ContactState,
  InterfaceLanguage,
  MessageLanguage,
  MessageTemplate,
  Purpose,
  ReplacementKind,
  Role,
  Service,
  SignInNameKind,
  TimerKind,
} from '@shared/vocabulary/kinds'

/** The product's closed word lists as a reader sees them. Facts with these values are put into sentences as these words. */

export const states = {
  unconfirmed: 'waits for its code',
  confirmed: 'confirmed',
  'pending-removal': 'being removed',
  'pending-addition': 'being added',
  disabled: 'disabled',
} satisfies Record<ContactState, string>

export const statuses = {
  active: 'active',
  'replacement-pending': 'change pending',
  'needs-new-info': 'needs new security info',
} satisfies Record<AccountStatus, string>

export const kinds = {
  email: 'Email',
  phone: 'Phone',
  'user-name': 'User name',
  'remove-all': 'removing all security info',
  replace: 'replacing all security info',
  'change-all': 'changing all security info at once',
} satisfies Record<ContactKind | SignInNameKind | ReplacementKind, string>

export const purposes = {
  'confirm-contact': 'to confirm the contact',
  'sign-in': 'to sign in',
  'change-security-info': 'to change security info',
  'recover-username': 'to find the account name',
  'reset-password': 'to reset the password',
  'cancel-replacement': 'to cancel the change',
  'support-call': 'for the support call',
} satisfies Record<Purpose, string>

export const roles = {
  agent: 'agent',
  supervisor: 'supervisor',
  trainer: 'trainer',
  auditor: 'auditor',
  administrator: 'administrator',
} satisfies Record<Role, string>

export const languages = {
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  de: 'German',
} satisfies Record<MessageLanguage | InterfaceLanguage, string>

export const services = {
  email: 'email',
  skype: 'Skype',
  onedrive: 'OneDrive',
  devices: 'devices',
} satisfies Record<Service, string>

export const channels = {
  phone: 'phone',
  chat: 'chat',
  email: 'email',
  'in-person': 'in person',
} satisfies Record<CaseChannel, string>

export const outcomes = {
  recovered: 'back in',
  waiting: 'waiting',
  'not-the-owner': 'not the owner',
  escalated: 'passed on',
  'no-action': 'nothing to do',
} satisfies Record<CaseOutcome, string>

export const templates = {
  'code.confirm-contact': 'code to confirm the contact',
  'code.sign-in': 'code to sign in',
  'code.change-security-info': 'code to change security info',
  'code.recover-username': 'code to find the account name',
  'code.reset-password': 'code to reset the password',
  'code.cancel-replacement': 'code to cancel the change',
  'code.support-call': 'code for the support call',
  'contact.added': 'security info was added',
  'contact.removed': 'security info was removed',
  'contact.disabled': 'a contact was disabled',
  'replacement.started': 'all security info will change',
  'replacement.reminder': 'reminder: all security info will change',
  'replacement.frozen': 'the change is frozen',
  'replacement.released': 'the change goes on',
  'replacement.cancelled': 'the change is cancelled',
  'replacement.completed': 'all security info has changed',
  'replacement.completed-empty': 'all security info is gone: add new info',
  'password.reset': 'a way to choose a new password',
  'password.reset-told': 'a password reset was started',
  'two-step.set': 'two-step verification was changed',
  'sign-in-name.set': 'a sign-in name was turned on or off',
  'sign-in-name.added': 'a sign-in name was added',
  'contact.enabled': 'a contact was enabled again',
  'sign-in.unlocked': 'signing in was unlocked',
  'call.announced': 'a call was announced',
  'notice.raised': 'please check your security info',
} satisfies Record<MessageTemplate, string>

/** What happens when a timer ends; its date or the time left stands beside it. */
export const timers = {
  replacement: 'All security info changes',
  'replacement-confirm': 'The request lapses unless the new contact is confirmed',
  'notice-skip': 'The skipped notice comes back',
  'notice-hard': 'The notice can’t be skipped any longer',
  'code-expiry': 'The code expires',
  'code-cooldown': 'The next code may go',
  'code-lock': 'Codes can be checked again',
  'code-lock-anybody': 'Codes that anybody can ask for can be checked again',
  'sign-in-lock': 'Signing in is possible again',
  'last-four-lock': 'The last four digits can be tried again',
  proof: 'The verification by code ends',
  established: 'The new contact counts as established',
} satisfies Record<TimerKind, string>

/** Labels of the facts that a refusal shows under “why”. */
export const facts = {
  contact: 'contact',
  kind: 'kind',
  expected: 'expected',
  limit: 'limit',
  wait: 'wait',
  waitUntil: 'the wait would end',
  maturesAt: 'takes effect',
  liftsAt: 'lifts',
  frozenAt: 'frozen',
  disabledAt: 'disabled',
  requestedAt: 'asked',
  startedAt: 'started',
  confirmBy: 'to be confirmed by',
  triesLeft: 'tries left',
  role: 'role',
  takes: 'takes',
  purpose: 'for',
  byAnybody: 'anybody could have tried it',
  command: 'action',
  state: 'state',
  status: 'status',
  lockedUntil: 'locked until',
  sentAt: 'sent',
  expiredAt: 'expired',
  establishedAt: 'established',
  usedAt: 'used',
  nextAt: 'next code',
  codeSent: 'a code is open',
  have: 'verified so far',
  need: 'needed',
  differentMethods: 'by different means',
  held: 'waits for',
  newest: 'last recorded',
  openCases: 'open cases',
  confirmed: 'confirmed',
  onAccount: 'on the account',
  oldContact: 'an old contact',
  pending: 'pending',
  approval: 'approval',
}
