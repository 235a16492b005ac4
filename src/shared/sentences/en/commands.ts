import type { InWindow } from '@shared/commands'
import type { CommandType, PersonCommandType } from '@shared/vocabulary/kinds'

/** What a person can have done, as the label of an action. */
export const commands = {
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
  'skip-notice': 'Skip the notice',
  'raise-notice': 'Ask for a check of security info',
  'request-code': 'Send a support-call code',
  'submit-code': 'Check a code',
  'check-last-four': 'Check the last four digits',
  'add-contact': 'Add security info',
  'remove-contact': 'Remove a contact',
  'remove-all-contacts': 'Remove all security info',
  'replace-contacts': 'Replace all: “I don’t have any of these”',
  'cancel-replacement': 'Cancel the change',
  'report-not-me': 'Report “this wasn’t me”',
  'release-replacement': 'Release the frozen request',
  'close-takeover': 'Close the takeover: cancel the request',
  'set-sign-in-preference': 'Turn a sign-in name on or off',
  'set-locale': 'Change the language',
  'set-two-step': 'Turn two-step verification on or off',
  'recover-username': 'Find the account name',
  'reset-password': 'Reset the password',
  'change-billing': 'Change billing info',
  'view-billing': 'View billing info',
  buy: 'Buy with what is stored',
  'use-service': 'Use services',
  'open-case': 'Open a case',
  'check-in-case': 'Write down what was checked',
  note: 'Write a note',
  'close-case': 'Close the case',
  'call-back': 'Call back on a stored number',
  'announce-call': 'Announce the call',
  'match-contact': 'Compare a contact',
  'link-ticket': 'Link a ticket',
  'hand-over': 'Hand the case over',
  'take-over': 'Take the case over',
  'reopen-case': 'Open the case again',
  'reveal-contact': 'Show a contact in full',
  'enable-contact': 'Enable a contact again',
  'unlock-sign-in': 'Unlock signing in',
  approve: 'Approve',
  decline: 'Decline',
  withdraw: 'Take the request back',
  'diagnose-delivery': 'Find out why a code didn’t arrive',
  'update-from-directory': 'Update from a directory file',
} satisfies Record<CommandType, string>

/** The same as an activity, for lists of what is frozen, works or waits. */
export const doing = {
  'sign-in': 'signing in',
  'sign-out': 'signing out',
  'skip-notice': 'skipping the notice',
  'raise-notice': 'asking for a check of security info',
  'request-code': 'sending codes',
  'submit-code': 'checking codes',
  'check-last-four': 'checking the last four digits',
  'add-contact': 'adding a contact',
  'remove-contact': 'removing a contact',
  'remove-all-contacts': 'removing all security info',
  'replace-contacts': 'replacing all security info',
  'cancel-replacement': 'cancelling the change',
  'report-not-me': 'reporting “this wasn’t me”',
  'release-replacement': 'releasing the request',
  'close-takeover': 'closing the takeover',
  'set-sign-in-preference': 'sign-in preferences',
  'set-locale': 'the language',
  'set-two-step': 'two-step verification',
  'recover-username': 'finding the account name',
  'reset-password': 'resetting the password',
  'change-billing': 'changing billing info',
  'view-billing': 'viewing billing info',
  buy: 'buying with what is stored',
  'use-service': 'email, Skype, OneDrive, devices',
  'open-case': 'opening a case',
  'check-in-case': 'writing down what was checked',
  note: 'writing notes',
  'close-case': 'closing the case',
  'call-back': 'calling back',
  'announce-call': 'announcing a call',
  'match-contact': 'comparing a contact',
  'link-ticket': 'linking a ticket',
  'hand-over': 'handing the case over',
  'take-over': 'taking the case over',
  'reopen-case': 'opening the case again',
  'reveal-contact': 'showing a contact in full',
  'enable-contact': 'enabling a contact',
  'unlock-sign-in': 'unlocking sign-in',
  approve: 'approving',
  decline: 'declining',
  withdraw: 'taking a request back',
  'diagnose-delivery': 'finding out why a code didn’t arrive',
  'update-from-directory': 'updating the account from a directory file',
} satisfies Record<CommandType, string>

/** The same as the next step out of a refusal. */
export const remedies = {
  'sign-in': 'The customer signs in',
  'sign-out': 'The customer signs out',
  'skip-notice': 'The customer skips the notice',
  'raise-notice': 'Ask for a check of security info',
  'request-code': 'Send a code',
  'submit-code': 'Enter the code',
  'check-last-four': 'The customer gives the last four digits',
  'add-contact': 'Add a contact first',
  'remove-contact': 'Remove a contact',
  'remove-all-contacts': 'Remove all security info instead',
  'replace-contacts': 'Replace all security info instead',
  'cancel-replacement': 'Cancel with a code to an old contact',
  'report-not-me': 'Report “this wasn’t me”',
  'release-replacement': 'Supervisor: release the request',
  'close-takeover': 'Supervisor: close the takeover',
  'set-sign-in-preference': 'The customer turns a sign-in name on',
  'set-locale': 'Change the language',
  'set-two-step': 'Change two-step verification',
  'recover-username': 'The customer looks up the account name',
  'reset-password': 'Reset the password',
  'change-billing': 'Change billing info',
  'view-billing': 'View billing info',
  buy: 'Buy with what is stored',
  'use-service': 'Use services',
  'open-case': 'Open a case',
  'check-in-case': 'Write down what was checked',
  note: 'Write a note',
  'close-case': 'Close the case',
  'call-back': 'Call back on a stored number',
  'announce-call': 'Announce the call',
  'match-contact': 'Compare a contact',
  'link-ticket': 'Link the ticket first',
  'hand-over': 'Hand the case over',
  'take-over': 'Supervisor: take the case over',
  'reopen-case': 'Open the case again',
  'reveal-contact': 'Show a contact in full',
  'enable-contact': 'Supervisor: enable the contact',
  'unlock-sign-in': 'Unlock signing in: a supervisor, or you once the caller is verified',
  approve: 'Ask a second operator to approve',
  decline: 'Decline the request',
  withdraw: 'Take the request back',
  'diagnose-delivery': 'Find out why the code didn’t arrive',
  'update-from-directory': 'An administrator imports a directory file',
} satisfies Record<CommandType, string>

/** The same as the audit says it was done: `who` is the operator's name, “The customer” or “Latchkey”. */
export const commandDeeds = {
  'sign-in': '{who} signed in.',
  'sign-out': '{who} signed out.',
  'skip-notice': '{who} skipped the notice.',
  'raise-notice': '{who} asked for a check of security info.',
  'request-code': '{who} asked for a code{contact, select, none {} other { to {contact}}}.',
  'submit-code':
    '{who} entered the right code{result, select, contactConfirmed {: the contact is confirmed} replacementStarted {: the change of all security info has started} replacementCancelled {: the change of all security info is cancelled} none {} other {}}.',
  'check-last-four': '{who} gave the right last four digits.',
  'add-contact': '{who} added security info{contact, select, none {} other {: {contact}}}.',
  'remove-contact': '{who} removed a contact{contact, select, none {} other {: {contact}}}.',
  'remove-all-contacts': '{who} started removing all security info.',
  'replace-contacts':
    '{who} asked to replace all security info: a code went to {contact, select, none {the new contact} other {{contact}}}.',
  'cancel-replacement': '{who} asked for the code that cancels the change.',
  'report-not-me': '{who} reported “this wasn’t me”.',
  'release-replacement': '{who} released the frozen request.',
  'close-takeover': '{who} closed the takeover: the request is cancelled.',
  'set-sign-in-preference': '{who} turned a sign-in name on or off.',
  'set-locale':
    '{who} changed the language of messages{localeWas, select, none {} other { from {localeWas}}}{locale, select, none {} other { to {locale}}}.',
  'set-two-step':
    '{who} turned two-step verification {enabled, select, true {on} false {off} other {on or off}}{enabledWas, select, none {} true {; it was on before} other {; it was off before}}.',
  'recover-username': '{who} looked for an account name.',
  'reset-password': '{who} started a password reset.',
  'change-billing': '{who} changed billing info.',
  'view-billing': '{who} viewed billing info.',
  buy: '{who} bought something with what is stored.',
  'use-service': '{who} used a service.',
  'open-case': '{who} opened a case.',
  'check-in-case':
    '{who} changed the checklist of the case{check, select, none {} other {: {check}}}{contact, select, none {} other { {contact}}}.',
  note: '{who} wrote a note.',
  'close-case': '{who} closed the case.',
  'call-back':
    '{who} had a number shown to call back{contact, select, none {} other {: {contact}}}.',
  'announce-call': '{who} announced a call{contact, select, none {} other { to {contact}}}.',
  'match-contact':
    '{who} compared what the caller said with {contact, select, none {a contact} other {{contact}}}.',
  'link-ticket': '{who} linked a ticket{ticket, select, none {} other {: {ticket}}}.',
  'hand-over':
    '{who} handed the case over to {operator, select, none {the supervisors} other {{operator}}}.',
  'take-over': '{who} took the case over{operator, select, none {} other { from {operator}}}.',
  'reopen-case': '{who} opened the case again.',
  'reveal-contact':
    '{who} saw {contact, select, none {a contact} other {{contact}}} in full{reason, select, none {.} other {: “{reason}”}}',
  'enable-contact':
    '{who} enabled {contact, select, none {a contact} other {{contact}}} again{reason, select, none {.} other {: “{reason}”}}',
  'unlock-sign-in': '{who} unlocked signing in{reason, select, none {.} other {: “{reason}”}}',
  approve:
    '{who} approved {operator, select, none {a request} other {what {operator} asked for}}{command, select, none {} other {: {command}}}{contact, select, none {} other { · {contact}}}{beside, select, true {, at the asker’s console} other {}}{reason, select, none {.} other { · “{reason}”}}',
  decline:
    '{who} declined {operator, select, none {a request} other {what {operator} asked for}}{command, select, none {} other {: {command}}}{contact, select, none {} other { · {contact}}}{reason, select, none {} other { · “{reason}”}}{why, select, none {.} other {. Why not: “{why}”}}',
  withdraw:
    '{who} took back what they had asked to have approved{command, select, none {} other {: {command}}}{contact, select, none {} other { · {contact}}}.',
  'diagnose-delivery': '{who} looked into why a code didn’t arrive.',
  'update-from-directory':
    '{who} updated the account from a directory file{maturesAt, select, none {} other {, which started the change of all security info}}.',
} satisfies Record<CommandType, string>

/** What was done in the room, one sentence a move; `who` is “You”, a name, or Latchkey. */
export const moves = {
  'sign-in':
    '{who} signed in{account, select, none {} other { to {account}}}{window, select, none {} private { in a private window} other { in another browser}}.',
  'sign-out': '{who} signed out.',
  'skip-notice': '{who} skipped the notice.',
  'raise-notice': '{who} asked for a check of security info.',
  'request-code':
    '{who} had a code sent{contact, select, none {} other { to {contact}}}{purpose, select, none {} other { {purpose}}}.',
  'submit-code':
    '{who} entered a code{contact, select, none {} other { sent to {contact}}}{purpose, select, none {} other { {purpose}}}.',
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
  'set-sign-in-preference':
    '{who} turned a sign-in name {value, select, true {on} false {off} other {on or off}}.',
  'set-locale': '{who} changed the language.',
  'set-two-step':
    '{who} turned two-step verification {value, select, true {on} false {off} other {on or off}}.',
  'recover-username': '{who} looked for the account name.',
  'reset-password': '{who} reset the password.',
  'change-billing': '{who} changed billing info.',
  'view-billing': '{who} looked at billing info.',
  buy: '{who} bought something with what is stored.',
  'use-service': '{who} used {service, select, none {a service} other {{service}}}.',
  'open-case': '{who} opened a case.',
  'check-in-case': '{who} wrote down{check, select, none { what was checked} other {: {check}}}.',
  note: '{who} wrote a note.',
  'close-case': '{who} closed the case{outcome, select, none {} other { as “{outcome}”}}.',
  'call-back': '{who} had {contact, select, none {a number} other {{contact}}} shown to call back.',
  'announce-call': '{who} announced the call{contact, select, none {} other { to {contact}}}.',
  'match-contact':
    '{who} compared what the caller said with {contact, select, none {a contact} other {{contact}}}.',
  'link-ticket': '{who} linked a ticket.',
  'hand-over': '{who} handed the case over.',
  'take-over': '{who} took the case over.',
  'reopen-case': '{who} opened the case again.',
  'reveal-contact':
    '{who} had {contact, select, none {a contact} other {{contact}}} shown in full.',
  'enable-contact': '{who} enabled {contact, select, none {a contact} other {{contact}}} again.',
  'unlock-sign-in': '{who} unlocked signing in.',
  approve: '{who} approved a request.',
  decline: '{who} declined a request.',
  withdraw: '{who} took a request for approval back.',
  'diagnose-delivery': '{who} looked into why a code didn’t arrive.',
} satisfies Record<PersonCommandType, string>

/** The button that gives it, in its form and where the page has another place for it. */
export const buttons = {
  'do.add-contact': 'Send the code',
  'do.remove-contact': 'Remove it',
  'do.remove-contact.all': 'Remove now anyway',
  'do.remove-all-contacts': 'Start removing all',
  'do.replace-contacts': 'Send the code to the new contact',
  'do.cancel-replacement': 'Send the code',
  'do.report-not-me': 'Freeze the request',
  'do.release-replacement': 'Release the request',
  'do.close-takeover': 'Cancel the request',
  'do.set-locale': 'Change the language',
  'do.set-two-step': 'Change it',
  'do.reset-password': 'Start the reset',
  'do.enable-contact': 'Enable it',
  'do.unlock-sign-in': 'Unlock it',
  'do.request-code': 'Send the code',
  'do.submit-code': 'Check the code',
  'do.open-case': 'Open the case',
  'do.note': 'Save the note',
  'do.close-case': 'Close the case',
  'do.approve': 'Approve',
  'do.decline': 'Decline',
} satisfies Record<`do.${InWindow<'form'>}`, string> & Record<string, string>

/** What a form's command means, under its title. */
export const abouts = {
  'about.request-code':
    'The code goes to one contact; the caller reads it out to you. It works for this call only.',
  'about.add-contact':
    'A code goes to the new contact. Once the caller has read it out, the contact counts.',
  'about.remove-contact': 'The contact no longer receives codes. Every contact is told.',
  'about.remove-all-contacts':
    'All security info goes, but only after the wait; until then nothing on it changes.',
  'about.replace-contacts':
    'For a customer who has none of the contacts. A code goes to the new one; once it is entered, the wait starts.',
  'about.cancel-replacement':
    'A code goes to one of the old contacts. Once the caller has read it out, everything is as it was before, at once.',
  'about.report-not-me':
    'A pending request is frozen and takes no effect until a supervisor has looked into it. If none is pending, a contact that was added without proof is removed.',
  'about.release-replacement': 'The takeover was a false alarm: the request goes on.',
  'about.close-takeover':
    'It was a takeover: the request is cancelled and everything is as it was before.',
  'about.set-locale':
    'Contacts that are added from now on get their messages in this language; the others keep theirs.',
  'about.set-two-step': 'Whether signing in takes a code as well as the password.',
  'about.reset-password':
    'The customer is sent a way to choose a new password. You never choose or see it.',
  'about.unlock-sign-in':
    'Wrong passwords have locked it. The customer can try again at once; every contact is told.',
  'about.enable-contact': 'Codes can go to the contact again.',
} satisfies Record<`about.${InWindow<'form'>}`, string>
