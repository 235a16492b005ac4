import type { RuleId } from '@shared/vocabulary/ruleIds'

/**
 * What an agent reads out when a rule refuses, shapes or advises. A fact that may be missing stands in a `select`
 * whose `none` branch reads well without it; `date` is an instant, `time` a length of time (see `format.ts`).
 */
export const rules = {
  'contacts.kind':
    '{onAccount, select, false {That contact is not on the account any more.} other {{expected, select, email {That is not a valid email address. It has the form name@example.org, with nothing before or behind it.} phone {That is not a phone number that a text message reaches. It starts with its country code, such as +34, and has no extension; toll-free and premium numbers get no messages.} other {That is not a valid email address or phone number. A phone number starts with its country code, such as +34, and has no extension.}}}}',
  'contacts.duplicate':
    '{contact, select, none {That contact} other {{contact}}} is already on this account.',
  'contacts.limit':
    '{limit, select, none {An account has at most {contactsLimit} confirmed contacts.} other {The account already has {limit} contacts, and it may not have more. Remove one that is no longer needed first.}}',
  'contacts.confirm-first':
    '{confirmed, select, true {{contact, select, none {That contact} other {{contact}}} is confirmed already.} other {A new contact counts once the code that was sent to it has been entered. Until then nothing else goes to it.}}',
  'contacts.listed-next-time':
    'Once it is confirmed the contact is listed at once, and it is offered from the next verification on.',
  'contacts.add-before-remove':
    'This is the only confirmed contact, so it can’t be removed yet. Add a new one first, or ask to remove all security info, which takes effect only after {replacementWait, time}.',
  'contacts.all-at-once':
    '{provedByNew, select, true {The code went to a contact that is new itself, and such a code removes no established contact.{establishedAt, select, none {} other { It counts from {establishedAt, date}.}} Verify an established contact instead.} other {Only contacts that were added lately would stay, so this counts as changing all security info at the same time. It can be done if the customer accepts that security settings and billing info are frozen{waitUntil, select, none { for {replacementWait, time}} other { until {waitUntil, date}}}.{liftsAt, select, none {} other { From {liftsAt, date} on, removing it freezes nothing.}}}}',
  'contacts.keep-old':
    'Old security info can stay unless someone else can get at it. The more ways to verify the customer has, the easier it is to get back in.',
  'contacts.own-domain':
    'That address is a mailbox that people sign in to here: signing in there signs this browser out. Keep the page that waits for the code open, and open the mailbox in a separate browser.',
  'contacts.shared': 'The same contact is on another account too. That is allowed.',
  'contacts.language':
    'Messages to a contact stay in the language that the account had when the contact was added. To change it, remove the contact and add it again.',
  'contacts.disabled':
    '{disabled, select, false {That contact is not disabled.} other {{contact, select, none {After {codeDisableContactAfter} wrong codes in a row no code goes to a contact any more; where anybody could have tried them, no code of that kind that anybody can ask for.} other {Too many wrong codes in a row were entered for {contact}, so {purpose, select, none {no code goes to it} other {whoever is not signed in gets no code of that kind sent there}}.}} It is still told what happens to the account. A supervisor can enable it again.}}',
  'settings.told':
    'Every change of security settings is told to all contacts that the account had before it, each time with a way to say “this wasn’t me”.',
  'phone.last-four':
    'Before a code goes to a phone that is on the account, the customer gives the last four digits of its number. After that the code can be sent for {lastFourOpensFor, time}.',
  'phone.last-four-locked':
    '{liftsAt, select, none {Once the last four digits were wrong {lastFourTries} times, they can’t be tried for {lastFourLock, time}.} other {The last four digits were wrong too often. They can be tried again from {liftsAt, date} on.}}',
  'replacement.wait':
    'Removing or replacing all security info takes effect {maturesAt, select, none {{replacementWait, time} after it is asked for} other {on {maturesAt, date}}}. Until then the security info stays as it is.',
  'replacement.security-frozen':
    'All security info is being changed. Until that takes effect{liftsAt, select, none {} other { on {liftsAt, date}}}, nothing can be changed or added in the security settings: no contact, sign-in name, password or two-step verification.',
  'replacement.billing-frozen':
    'All security info is being changed. Until that takes effect{liftsAt, select, none {} other { on {liftsAt, date}}}, billing info can’t be changed or added. It can be viewed, and what is stored can be used to buy.',
  'replacement.services-stay':
    'Meanwhile the account stays open: signing in, email, Skype, OneDrive and devices work as usual. A notice that can’t be skipped any longer waits for the end too.',
  'replacement.already-pending':
    'A change of all security info is already waiting{liftsAt, select, none {} other {; it takes effect on {liftsAt, date}}}. Asking again doesn’t start the wait again.',
  'replacement.confirm-new-first':
    '{lapsed, select, true {The code came too late: its new contact was not confirmed in time, so the request lapsed. The customer starts again with “I don’t have any of these”.} other {The wait starts when the code that was sent to the new contact has been entered, at the latest {confirmBy, select, none {{replacementConfirmWithin, time} after the request} other {on {confirmBy, date}}}. Otherwise the request lapses.}}',
  'replacement.old-contacts-work':
    'Until the end the old contacts still receive codes and verify; a new one doesn’t yet.',
  'replacement.cancel-with-old':
    '{oldContacts, select, none {{pending, select, false {No change is pending, so there is nothing to cancel.} other {{oldContact, select, false {That is not one of the old contacts. } other {}}Cancelling takes a code to one of the old contacts. Once it is entered, everything is as it was before, at once.}}} other {There is no old contact that a code could go to. Whoever knows the password can sign in and add new security info: that ends the request at once.}}',
  'replacement.no-shortcut': 'Nobody can shorten the wait, whatever their role.',
  'replacement.complete':
    'At the end the old security info is removed and the new takes its place. Where there is none, the customer is asked for new security info at the next sign-in.',
  'replacement.told':
    'Every old contact is told of the request, of its reminders and of its end, each time with a way to say “this wasn’t me”.',
  'replacement.not-me':
    '{pending, select, false {No change is pending on this account, so there is nothing to report.} other {Someone said “this wasn’t me”, so the request is frozen and doesn’t take effect. A supervisor decides: cancel it, or release it.}}',
  'notice.ways':
    'Make sure that the customer can receive a verification code: they verify a contact that is on the account, or add a new one. Either is enough, and so is the new contact of a change of all security info, once it is confirmed.',
  'notice.skip':
    'The notice can be skipped for {noticeSkipFor, time} at a time, but not after {hardAt, select, none {{noticeHardAfter, time} from the first notice} other {{hardAt, date}}}.',
  'notice.verify-first':
    '{hardAt, select, none {Once {noticeHardAfter, time} have passed since the first notice, it can’t be skipped.} other {The notice can’t be skipped any longer.}} To sign in, the customer verifies a contact that is on the account or adds a new one.',
  'notice.added-unproven':
    'A contact that was added without proof, at a notice or to an account without security info, receives codes. {until, select, none {For {noticeAddedUnprovenFor, time}, or until a code to a contact that was established before is verified,} other {Until {until, date}, or until a code to an established contact is verified,}} they count only for signing in and for finding the account name. “This wasn’t me” from an older contact removes it.',
  'freshness.absence':
    'Whoever hasn’t signed in for {freshnessAbsence, time} or longer is asked to make sure that they can receive a verification code.',
  'signin.name-off':
    'Signing in with that name is turned off. It is still on the account; the customer signs in with another one and can turn it on under “Sign-in options”.',
  'names.last-enabled':
    'That is the only name that the customer can sign in with, so it can’t be turned off.',
  'directory.no-exchange':
    'An import is a change of security info: within {replacementWait, time} imports never replace all contacts that an account had before them, in one file or in several. A change that would is held back and takes a supervisor who did not start the import; then it waits like any change of all security info.',
  'names.taken':
    'Another account has that sign-in name, and a name is one account’s only. Look the name up to see whose it is. Where the file is wrong, correct it, then import it again.',
  'signin.wrong-password': 'That name and password don’t match an account.',
  'code.not-a-password':
    'A verification code is not a password. It goes into the box on the page that asked for it.',
  'signin.locked':
    '{locked, select, false {Signing in isn’t locked, so there is nothing to unlock.} other {{liftsAt, select, none {After {signInLockAfter} failed sign-ins in a row, signing in is locked for {signInLocksFirst, time}; each further lock is longer, up to {signInLocksLast, time}.} other {Too many sign-ins in a row went wrong. The customer can try again from {liftsAt, date} on.}}}}',
  'signin.code-needed': 'This sign-in needs a code as well as the password.',
  'signin.needs-new-info':
    'The account has no security info. At the next sign-in the customer is asked to add some; until then nothing else opens. A customer who can’t sign in may ask to replace all security info: that takes the whole wait, and a second operator if an agent asks for it.',
  'code.cooldown':
    '{liftsAt, select, none {After a code was sent, the next one can go {codeCooldown, time} later.} other {A code went out only just now. The next one can go at {liftsAt, date}.}}',
  'code.hourly-limit':
    '{liftsAt, select, none {At most {codePerHour, plural, one {one code goes} other {# codes go}} out for an account within an hour.} other {As many codes as may go within an hour have gone out: {codePerHour}. The next one can go at {liftsAt, date}.}}',
  'code.daily-limit':
    '{liftsAt, select, none {At most {codePerDay, plural, one {one code goes} other {# codes go}} out for an account within a day.} other {As many codes as may go within a day have gone out: {codePerDay}. The next one can go at {liftsAt, date}.}}',
  'code.superseded':
    'That is an older code. A newer one was sent{sentAt, select, none {} other { at {sentAt, date}}}{contact, select, none {} other { to {contact}}}; only the newest counts.',
  'code.expired':
    '{expiredAt, select, none {A code counts for {codeLifetime, time}. After that a new one is needed.} other {That code has expired (at {expiredAt, date}). A new one is needed.}}',
  'code.used':
    'That code has been used already{usedAt, select, none {} other { (at {usedAt, date})}}. A code verifies once; send another one.',
  'code.purpose':
    'That code was sent for something else, and it works only for what it was sent for. Ask for the one that was sent for this.',
  'code.reading':
    '{digits, select, none {A code has {codeDigits} digits. Spaces, dashes and the words around it are ignored, and a text without that many digits doesn’t count as a try.} other {A code has {need} digits, and in this {digits, plural, =0 {there are none} one {there is one} other {there are #}}. It did not count as a try; enter the code again.}}',
  'code.wrong':
    '{codeSent, select, false {No code is open to check. Send one first.} other {That code is wrong.{triesLeft, select, none {} other { {triesLeft, plural, =0 {No tries are left} one {One try is left} other {# tries are left}}.}}}}',
  'code.attempts':
    '{triesLeft, select, none {After {codeTries, plural, one {one wrong try} other {# wrong tries}} a code has ended, and another one has to be sent.} other {The wrong code was entered too often, so this code has ended. Send another one.}}',
  'code.locked':
    '{liftsAt, select, none {After {codeLockAfter} wrong codes in a row, no code is checked for {codeLocksFirst, time}; each further lock is longer, up to {codeLocksLast, time}. A right code starts the count again. What anybody can try without being signed in is counted apart.} other {Too many wrong codes in a row. {byAnybody, select, true {Codes that anybody can ask for can be checked again from {liftsAt, date} on. Until then the customer can still be verified in a case, or when signed in.} other {Codes can be checked again from {liftsAt, date} on.}}}}',
  'code.resend':
    'With “I don’t have a code” the customer gets another one, within the limits on how many may go.',
  'code.hidden': 'Codes are never shown here to anybody. Only the customer sees them.',
  'code.support-call':
    'Only the code that was sent for this call counts in this box. Codes for signing in or for a reset are refused here: tell the caller never to read those out to anyone.',
  'identity.sign-in-first': 'The customer has to be signed in to manage security info.',
  'identity.code-required':
    '{byId, select, none {{names, select, none {Changing security settings takes a verification code first: one that the customer enters on the page, or one that they read out in this call.} other {All sign-in names of the account are off, and the file would let the customer sign in by a new one. Nobody has proved anything, so it takes an administrator who accepts it.}}} other {The file knows this account by an id alone: none of the sign-in names in it is the account’s. Another directory may have given the same id to somebody else, so it takes an administrator who accepts it.}}',
  'identity.two-proofs':
    'This takes two codes to two different contacts, both established when the first was asked for.{have, select, none {} other { {have, plural, =0 {None has} one {One has} other {# have}} been verified so far.}}',
  'identity.only-to-verify':
    'Contacts are there to verify the customer and for nothing else. Showing one in full takes a reason and a second person.',
  'recovery.silent':
    'If that contact is on an account, a code is on its way. The answer is the same either way.',
  'recovery.lists-all':
    'The right code lists every account that has this contact; the customer picks one and goes on to sign in.',
  'role.forbidden':
    '{role, select, none {Each role may do only what it is for: agents look up, verify and start flows; supervisors also approve, reveal, enable and release; trainers, auditors and administrators never act for a customer.} other {The role {role} may not do this.}}{takes, select, none {} nobody { Nobody may, from here.} other { It takes: {takes}.}}',
  'case.required':
    '{caseIs, select, own {That case is yours already.} open {That case is open, and somebody else has it. A supervisor can take it over.} closed {That case is closed. Open it again to go on with it.} unknown {There is no such case on this account.} other {An account is changed only within an open case of your own. Open one first: how the customer got in touch, and what they said.}}',
  'case.caller-unverified':
    '{need, select, 2 {This account takes two codes: from two different contacts that were established when the case was opened. {have, plural, =0 {None has} one {One has} other {# have}} been verified so far. Without the second one, codes, notes, “this wasn’t me” and replacing all security info are what is left.} other {You don’t know yet that this is the owner. Send a support-call code to one of the contacts and have the caller read it out.}}',
  'case.approval-required':
    '{pending, select, false {Nothing waits for an approval.} other {{over, select, true {That approval is over: it was used, taken back, or has lapsed. Ask for it once more.} other {This waits for a second operator, who sees exactly what will happen.}}}}',
  'case.call-back':
    '{callBacks, select, none {{establishedAt, select, none {Call back only on a phone number that the account has, never on one that the caller gives. An operator can do so {callBackPerDay} times a day.} other {{contact} is too new to call back on. It counts from {establishedAt, date}.}}} other {You have had {callBacks} numbers shown within a day. The next one can be shown from {liftsAt, date} on.}}',
  'case.match':
    '{tries, select, none {A contact can be compared with what the caller says: the answer is only whether they are the same, never the contact. Each can be compared {matchTries} times in a case, and it proves nothing.} other {That contact has been compared {tries} times in this case. Send a code instead.}}',
  'case.desk-proof':
    '{announcedUntil, select, none {{establishedAt, select, none {Before the desk calls an owner it can send two words to a contact that is established, and say them. Only on calls that the desk makes: on a call that came in, an impostor could pass them on.} other {{contact} is too new to announce a call to. It counts from {establishedAt, date}.}}} other {A call has been announced just now. Its words count until {announcedUntil, date}.}}',
  'case.ticket':
    '{when, select, opening {Your organisation opens a case only with the number of its ticket.} closing {Your organisation closes a case only with the number of its ticket: link it first.} other {{pattern, select, none {Where the organisation asks for it, changes take the number of its ticket in the case.} other {That is not how the organisation writes its tickets: {pattern}, with # for a digit, @ for a letter and * for any number of them.}}}}',
  'case.may-be-said':
    'For every refusal, and for whatever holds an account back, there is something to say before the caller is verified, which gives nothing away that isn’t public, and something to say to the owner.',
  'case.self-approval': 'Nobody approves their own request. Ask a second operator.',
  'case.one-weakening':
    'Of the actions that weaken an account, operators may take only one kind within {caseOneActPer, time}.{done, select, none {} other { The last one was {done, select, resetPassword {a password reset} twoStepOff {turning two-step verification off} enableContact {enabling a contact} exchange {exchanging a contact} replaceContacts {replacing all security info} unlockSignIn {letting somebody try to sign in again} other {something else}}.}} Another kind waits{liftsAt, select, none {} other { until {liftsAt, date}}}, unless a second operator agrees. Adding a contact and removing the one that was lost counts as one kind.',
  'approval.independent':
    '{why, select, none {The approver is somebody other than whoever asked: nobody whom the asker made an operator or gave a passphrase in the last {operatorsIndependentAfter, time}, nor the other way round, and a supervisor for at least {operatorsApproverAfter, time}.} role {{used, select, none {This takes a supervisor.} other {Whoever approved this is no longer a supervisor. It waits for another one.}}} recent {{used, select, none {You have not been a supervisor for long enough to approve.} other {Whoever approved this has only just become a supervisor again. It waits for another one.}} {liftsAt, select, none {} other {It counts from {liftsAt, date}.}}} other {{used, select, none {One of you made the other an operator or gave them a passphrase, themselves or through somebody else, so for a while one person could be both.} other {Since this was approved, one of the two was given a passphrase by the other, so one person could be both. It waits for another supervisor.}} {liftsAt, select, none {} other {It counts from {liftsAt, date}.}}}}',
  'operators.supervisor-by-two':
    'Making a supervisor takes the consent of a supervisor who is present: adding one, changing somebody’s role to it, or giving a supervisor a new passphrase. The founder may make the first other one alone. The last supervisor can’t be removed.',
  'export.by-two':
    'An export with contacts in full takes a second operator. Over {operatorsLookUpsPerHour} look-ups of one operator within an hour the supervisors are told.',
  'reset.start-only':
    'You start the reset; the customer chooses the password. No operator ever chooses or sees one.',
  'reset.link-once':
    'The link to choose a new password works once, until it expires. A newer one ends it, and so does losing the contact that it went to.',
  'mask.phone': 'Of a phone number only the last two digits are shown.',
  'mask.email': 'Of an email address only the first two characters are shown.',
  'mask.stored': 'What is shown comes from what is stored on the account, not from what was typed.',
  'clock.backwards':
    'This machine’s clock is behind what has already been recorded{newest, select, none {} other { ({newest, date})}}. Nothing is decided until the clock is right.',
  'clock.suspect':
    'This machine’s clock isn’t trusted{says, select, none {} other {: it says {says, date}}}{lastSeen, select, none {} other {, and Latchkey last saw it on {lastSeen, date}}}. Until a supervisor says that it is right, nothing is done that counts time.',
} satisfies Record<RuleId, string>

/** The reason in a few words, where the action's button would be. */
export const shortRules = {
  'contacts.kind': 'not a valid contact',
  'contacts.duplicate': 'already on the account',
  'contacts.limit': 'no room for another contact',
  'contacts.confirm-first': 'the contact has to be confirmed first',
  'contacts.listed-next-time': 'listed from the next verification on',
  'contacts.add-before-remove': 'add another contact first',
  'contacts.all-at-once': 'it would change everything at once',
  'contacts.keep-old': 'the old contact can stay',
  'contacts.own-domain': 'a mailbox that signs in here',
  'contacts.shared': 'on another account too',
  'contacts.language': 'the language stays with the contact',
  'contacts.disabled': 'disabled after too many wrong codes',
  'settings.told': 'all contacts are told',
  'phone.last-four': 'takes the phone’s last four digits',
  'phone.last-four-locked': 'last four digits wrong too often',
  'replacement.wait': 'takes effect after the wait',
  'replacement.security-frozen': 'the wait freezes security settings',
  'replacement.billing-frozen': 'the wait freezes billing info',
  'replacement.services-stay': 'services work as usual',
  'replacement.already-pending': 'a change is already under way',
  'replacement.confirm-new-first': 'the new contact has to be confirmed',
  'replacement.old-contacts-work': 'old contacts work until the end',
  'replacement.cancel-with-old': 'takes a code to an old contact',
  'replacement.no-shortcut': 'nobody can shorten the wait',
  'replacement.complete': 'complete at the end of the wait',
  'replacement.told': 'every old contact is told',
  'replacement.not-me': 'frozen: “this wasn’t me”',
  'notice.ways': 'verify a contact or add one',
  'notice.skip': 'can be skipped for now',
  'notice.verify-first': 'verify a contact first',
  'notice.added-unproven': 'added without proof',
  'freshness.absence': 'not signed in for a long while',
  'signin.name-off': 'this sign-in name is off',
  'names.last-enabled': 'the only sign-in name that is on',
  'directory.no-exchange': 'imports would replace all contacts',
  'names.taken': 'another account has this sign-in name',
  'signin.wrong-password': 'name and password don’t match',
  'code.not-a-password': 'a code is not a password',
  'signin.locked': 'sign-in is locked',
  'signin.code-needed': 'needs a code too',
  'signin.needs-new-info': 'new security info is needed',
  'code.cooldown': 'a code went out just now',
  'code.hourly-limit': 'too many codes this hour',
  'code.daily-limit': 'too many codes today',
  'code.superseded': 'a newer code was sent',
  'code.expired': 'the code has expired',
  'code.used': 'the code has been used',
  'code.purpose': 'the code was for something else',
  'code.reading': 'a code has another number of digits',
  'code.wrong': 'the code is wrong',
  'code.attempts': 'too many wrong tries',
  'code.locked': 'checking codes is locked',
  'code.resend': 'another code can be sent',
  'code.hidden': 'codes are never shown',
  'code.support-call': 'only the code of this call counts',
  'identity.sign-in-first': 'the customer signs in first',
  'identity.code-required':
    '{byId, select, none {{names, select, none {takes a verified code first} other {all its sign-in names are off}}} other {the file knows it by an id alone}}',
  'identity.two-proofs': 'takes codes to two contacts',
  'identity.only-to-verify': 'contacts are used only to verify',
  'recovery.silent': 'the answer is always the same',
  'recovery.lists-all': 'lists every account',
  'role.forbidden': 'not with your role',
  'case.required': 'open a case first',
  'case.caller-unverified': 'verify the caller first',
  'case.approval-required': 'takes a second operator',
  'case.call-back': 'only on a number that is established',
  'approval.independent': 'the approver has to be independent',
  'operators.supervisor-by-two': 'takes a supervisor’s consent',
  'export.by-two': 'takes a second operator',
  'case.match': 'compared often enough',
  'case.desk-proof': 'only to an established contact',
  'case.ticket': 'takes the number of the ticket',
  'case.may-be-said': 'what may be said',
  'case.self-approval': 'not your own request',
  'case.one-weakening': 'only one kind of weakening at a time',
  'reset.start-only': 'the customer chooses the password',
  'reset.link-once': 'a reset link works once',
  'mask.phone': 'last two digits only',
  'mask.email': 'first two characters only',
  'mask.stored': 'as stored, not as typed',
  'clock.backwards': 'the clock runs backwards',
  'clock.suspect': 'the clock isn’t trusted',
} satisfies Record<RuleId, string>
