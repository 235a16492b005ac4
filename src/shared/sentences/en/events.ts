/** What happened, one sentence an event type; `who` is the operator's name, “The customer” or “Latchkey”. */
export const events = {
  'account-registered': '{who} put the account into the directory.',
  'directory-updated':
    'An import updated the account from another directory{renamed, select, true {: its name changed} other {}}.',
  'signed-in': 'The customer signed in.',
  'sign-in-held':
    'The customer gave the right password; the sign-in waits for {held, select, code {a code} notice {the check of security info} gate {new security info} other {the next step}}.',
  'sign-in-failed':
    'A sign-in failed.{lockedUntil, select, none {} other { Sign-in is locked until {lockedUntil, date}.}}',
  'signed-out': 'The customer signed out.',
  'notice-raised':
    'The customer is asked to make sure that they can receive a code{hardAt, select, none {} other {, at the latest on {hardAt, date}}}.',
  'notice-skipped':
    'The customer skipped the notice{until, select, none {} other { until {until, date}}}.',
  'notice-cleared': 'The customer has shown that they can receive a code.',
  'code-sent':
    '{who} asked for a code to {contact, select, none {a contact} other {{contact}}}{purpose, select, none {} other { ({purpose})}}.',
  'code-failed':
    'A wrong code was entered{contact, select, none {} other { for {contact}}}.{lockedUntil, select, none {} other { Checking is locked until {lockedUntil, date}.}}{disabled, select, true {{byAnybody, select, true { Whoever isn’t signed in gets no more codes of that kind sent there.} other { The contact is disabled.}}} other {}}',
  'code-verified':
    'A code to {contact, select, none {a contact} other {{contact}}} was verified{purpose, select, none {} other { ({purpose})}}.',
  'last-four-matched':
    'The last four digits of {contact, select, none {a phone} other {{contact}}} were right.',
  'last-four-failed':
    'The last four digits of {contact, select, none {a phone} other {{contact}}} were wrong.{lockedUntil, select, none {} other { They can be tried again on {lockedUntil, date}.}}',
  'contact-added':
    '{who} added {contact, select, none {a contact} other {{contact}}}. {directory, select, true {It came with an import.} other {It waits for its code.}}',
  'contact-confirmed':
    '{contact, select, none {A contact} other {{contact}}} was confirmed{directory, select, true {: the directory had verified it} other { with a code}}.',
  'contact-removed':
    '{who} removed {contact, select, none {a contact} other {{contact}}}.{risk, select, true { Someone else could get at it.} other {}}',
  'contact-enabled':
    '{who} enabled {contact, select, none {a contact} other {{contact}}} again{reason, select, none {} other {: “{reason}”}}.',
  'contact-revealed':
    '{who} saw {contact, select, none {a contact} other {{contact}}} in full{reason, select, none {} other {: “{reason}”}}.',
  'replacement-requested':
    '{who} asked to replace all security info with {contact, select, none {a new contact} other {{contact}}}. It starts when that is confirmed{confirmBy, select, none {} other {, by {confirmBy, date}}}.',
  'replacement-started':
    '{who} started {kind, select, none {changing all security info} other {{kind}}}.{maturesAt, select, none {} other { It takes effect on {maturesAt, date}.}} A notice to each old contact was written.',
  'replacement-lapsed':
    'The request to replace all security info lapsed: the new contact was not confirmed in time.',
  'replacement-reminded': 'A reminder of the pending change was written to the contacts.',
  'replacement-frozen': '{who} reported “this wasn’t me”. The request is frozen.',
  'replacement-released': '{who} released the frozen request. It goes on.',
  'replacement-cancelled':
    '{how, select, newInfoAdded {The customer signed in and added new security info, so the change of all security info has ended.} other {{who} cancelled the change of all security info. Everything is as before.}}',
  'replacement-completed':
    'The change of all security info took effect. The old contacts are gone.',
  'sign-in-preference-set':
    '{who} turned {enabled, select, true {on} false {off} other {on or off}} signing in with {name, select, none {a name} other {{name}}}.',
  'sign-in-name-added':
    'An import added {name, select, none {a sign-in name} other {the sign-in name {name}}}{enabled, select, false {, turned off} other {}}.',
  'locale-set': '{who} changed the language{locale, select, none {} other { to {locale}}}.',
  'two-step-set':
    '{who} turned two-step verification {enabled, select, true {on} false {off} other {on or off}}.',
  'password-reset-authorised': '{who} started a password reset. The customer chooses the password.',
  'sign-in-unlocked':
    '{who} unlocked signing in, and a notice to every contact was written{reason, select, none {.} other {: “{reason}”}}',
  'billing-changed': 'The customer changed billing info.',
  bought: 'The customer bought something with what is stored.',
  'service-used': 'The customer used {service, select, none {a service} other {{service}}}.',
  'account-list-shown':
    'The customer was shown the accounts that have {contact, select, none {a contact} other {{contact}}}.',
  'case-opened': '{who} opened a case{channel, select, none {} other { for a caller ({channel})}}.',
  'case-checked':
    '{who} {takenBack, select, true {took back the tick at} other {ticked}} “{check}”{contact, select, none {} other { ({contact})}}.',
  'case-noted': '{who} noted{text, select, none {.} other {: “{text}”}}',
  'case-closed': '{who} closed the case{outcome, select, none {} other {: {outcome}}}.',
  'call-back-shown':
    '{who} had {contact, select, none {a number} other {{contact}}} shown to call back.',
  'call-announced':
    '{who} announced a call to {contact, select, none {a contact} other {{contact}}}.',
  'contact-compared':
    '{who} compared what the caller said with {contact, select, none {a contact} other {{contact}}}: {matched, select, true {it is the same} other {it is not the same}}.',
  'ticket-linked': '{who} linked the ticket {ticket, select, none {} other {{ticket}}}.',
  'case-handed-over':
    '{left, select, true {The case went to the supervisors: whoever had it no longer serves customers.} other {{who} handed the case over to {operator, select, none {the supervisors} other {{operator}}}{reason, select, none {.} other {: “{reason}”}}}}',
  'case-taken': '{who} took the case over.',
  'case-reopened': '{who} opened the case again. Whoever calls is verified again.',
  'approval-requested':
    '{who} asked for approval{command, select, none {} other {: {command}}}{reason, select, none {.} other {. “{reason}”}}',
  'approval-decided':
    '{who} {decision, select, approved {approved} declined {declined} other {decided}} the request{command, select, none {} other {: {command}}}{beside, select, true {, in the dialogue of whoever asked} other {}}.{why, select, none {} other { “{why}”}}',
  'approval-withdrawn':
    '{who} took the request for approval back{command, select, none {} other {: {command}}}.',
  'account-weakened':
    'This weakens the account{kind, select, none {} other {: {kind, select, resetPassword {a password reset} twoStepOff {turning two-step verification off} enableContact {enabling a contact} exchange {exchanging a contact} replaceContacts {replacing all security info} unlockSignIn {letting somebody try to sign in again} other {one kind}}}}. Until {until, select, none {later} other {{until, date}}} another kind takes a second operator.',
  'message-bounced':
    'A message to {contact} came back: {template}.{heldUpBy, select, none {} other { Why: {heldUpBy}.}}',
  'message-refused':
    'A message to {contact} was refused: {template}.{heldUpBy, select, none {} other { Why: {heldUpBy}.}}',
  'message-unknown': 'Nobody knows whether a message to {contact} left: {template}.',
  'message-expired': 'A message to {contact} was not sent in time: {template}.',
  'message-lost': 'A message to {contact} never left, because Latchkey ended before: {template}.',
  'approval-used': '{who} did what was approved.',
  'clock-corrected':
    'The machine’s clock had been ahead. What was recorded meanwhile counts from here.{early, select, none {} other { A change of all security info that was to take effect on {early, date} had taken effect already; it was not undone.}}',
}
