/** The closed word lists of the product. Each array is the one place where its words are listed. */

export const contactKinds = ['email', 'phone'] as const
export type ContactKind = (typeof contactKinds)[number]

export const signInNameKinds = ['email', 'phone', 'user-name'] as const
export type SignInNameKind = (typeof signInNameKinds)[number]

export const contactStates = [
  'unconfirmed',
  'confirmed',
  'pending-removal',
  'pending-addition',
  'disabled',
] as const
export type ContactState = (typeof contactStates)[number]

export const accountStatuses = ['active', 'replacement-pending', 'needs-new-info'] as const
export type AccountStatus = (typeof accountStatuses)[number]

/** `remove-all`: every contact goes. `replace`: the customer has none of them. `change-all`: the last established one goes while newer ones stay. */
export const replacementKinds = ['remove-all', 'replace', 'change-all'] as const
export type ReplacementKind = (typeof replacementKinds)[number]

export const purposes = [
  'confirm-contact',
  'sign-in',
  'change-security-info',
  'recover-username',
  'reset-password',
  'cancel-replacement',
  'support-call',
] as const
export type Purpose = (typeof purposes)[number]

export const roles = ['agent', 'supervisor', 'trainer', 'auditor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Languages that messages to customers are written in. */
export const messageLanguages = ['en', 'es', 'fr', 'de'] as const
export type MessageLanguage = (typeof messageLanguages)[number]

/** Languages of the console itself. */
export const interfaceLanguages = ['en', 'es'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

export const services = ['email', 'skype', 'onedrive', 'devices'] as const
export type Service = (typeof services)[number]

export const timerKinds = [
  'replacement',
  'replacement-confirm',
  'notice-skip',
  'notice-hard',
  'code-expiry',
  'code-cooldown',
  'code-lock',
  'code-lock-anybody',
  'sign-in-lock',
  'last-four-lock',
  'proof',
  'established',
] as const
export type TimerKind = (typeof timerKinds)[number]

/** What a person can ask for, and what falls to the system (rules, section 5). */
export const personCommandTypes = [
  'sign-in',
  'sign-out',
  'skip-notice',
  'raise-notice',
  'request-code',
  'submit-code',
  'check-last-four',
  'add-contact',
  'remove-contact',
  'remove-all-contacts',
  'replace-contacts',
  'cancel-replacement',
  'report-not-me',
  'release-replacement',
  'close-takeover',
  'set-sign-in-preference',
  'set-locale',
  'set-two-step',
  'recover-username',
  'reset-password',
  'change-billing',
  'view-billing',
  'buy',
  'use-service',
  'open-case',
  'check-in-case',
  'note',
  'close-case',
  'hand-over',
  'take-over',
  'reopen-case',
  'call-back',
  'announce-call',
  'match-contact',
  'link-ticket',
  'reveal-contact',
  'enable-contact',
  'unlock-sign-in',
  'approve',
  'decline',
  'withdraw',
  'diagnose-delivery',
] as const
export type PersonCommandType = (typeof personCommandTypes)[number]

/** `update-from-directory`: an import of another directory, decided account by account (decision record 0009). */
export const commandTypes = [...personCommandTypes, 'update-from-directory'] as const
export type CommandType = (typeof commandTypes)[number]

export const results = [
  'signed-in',
  'code-needed',
  'notice',
  'needs-new-info',
  'signed-out',
  'notice-open',
  'sent',
  'verified',
  'contact-confirmed',
  'replacement-started',
  'replacement-cancelled',
  'account-list',
  'open',
  'code-sent',
  'removed',
  'frozen',
  'released',
  'cancelled',
  'set',
  'sent-if-known',
  'reset-authorised',
  'done',
  'opened',
  'noted',
  'closed',
  'handed-over',
  'taken',
  'reopened',
  'shown',
  'announced',
  'match',
  'no-match',
  'linked',
  'revealed',
  'enabled',
  'unlocked',
  'approved',
  'declined',
  'withdrawn',
  'question',
  'action',
  'escalate',
] as const
export type Result = (typeof results)[number]

export const messageTemplates = [
  'code.confirm-contact',
  'code.sign-in',
  'code.change-security-info',
  'code.recover-username',
  'code.reset-password',
  'code.cancel-replacement',
  'code.support-call',
  'contact.added',
  'contact.removed',
  'contact.disabled',
  'replacement.started',
  'replacement.reminder',
  'replacement.frozen',
  'replacement.released',
  'replacement.cancelled',
  'replacement.completed',
  'replacement.completed-empty',
  'password.reset',
  'password.reset-told',
  'two-step.set',
  'sign-in-name.set',
  'sign-in-name.added',
  'contact.enabled',
  'sign-in.unlocked',
  'call.announced',
  'notice.raised',
] as const
export type MessageTemplate = (typeof messageTemplates)[number]

export const caseChannels = ['phone', 'chat', 'email', 'in-person'] as const
export type CaseChannel = (typeof caseChannels)[number]

export const caseOutcomes = [
  'recovered',
  'waiting',
  'not-the-owner',
  'escalated',
  'no-action',
] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

/** What an agent did to find out whether it is the owner, and what they noticed about the caller meanwhile. */
export const caseChecks = [
  'account-name',
  'called-back',
  'pressure',
  'new-number',
  'denies-change',
] as const
export type CaseCheck = (typeof caseChecks)[number]

/** What became of something that the audit has. `failed`: it was tried and came to nothing, as a sign-in with a wrong passphrase. */
export const auditOutcomes = ['accepted', 'refused', 'failed'] as const
export type AuditOutcome = (typeof auditOutcomes)[number]

/** What weakens an account (rule case.one-weakening). `exchange`: a contact is added, and the one that was lost is removed. */
export const weakenings = [
  'resetPassword',
  'twoStepOff',
  'enableContact',
  'exchange',
  'replaceContacts',
  'unlockSignIn',
] as const
export type Weakening = (typeof weakenings)[number]
