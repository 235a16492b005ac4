import type { TaleEnd, TaleLine, TalePlace, TaleReason } from '../../../views/training/tale'

type Due = Extract<TaleLine, { is: 'due' }>['event']

/** The hunter's stories, told to whoever writes a policy. */
export const tale = {
  'who.owner': 'The owner',
  'who.stranger': 'The stranger',
  'who.owner.agent': 'An agent, on the owner’s call,',
  'who.stranger.agent': 'An agent, on the stranger’s call,',
  'who.owner.supervisor': 'A supervisor, for the owner,',
  'who.stranger.supervisor': 'A supervisor, on the stranger’s call,',

  'place.phone': 'the account’s phone',
  'place.mail': 'the account’s mailbox',
  'place.newphone': 'the owner’s new phone',
  'place.newmail': 'the owner’s new mailbox',
  'place.stranger': 'the stranger’s own mailbox',
  'place.strangerphone': 'the stranger’s own phone',

  'does.sign-in':
    '{who} {refused, select, true {tries to sign in} other {signs in}} with {secret, select, wrong {a wrong password} new {the password that the reset has given} other {the name and the password}}.',
  'does.skip-notice': '{who} {refused, select, true {tries to skip} other {skips}} the notice.',
  'does.request-code': '{who} asks for a code {purposeText}, to be sent to {place}.',
  'does.submit-code':
    '{who} enters {secret, select, wrong {a wrong code} other {the code that came}} {purposeText}{place, select, none {} other { ({place})}}.',
  'does.check-last-four': '{who} gives the last four digits of {place}.',
  'does.add-contact': '{who} {refused, select, true {tries to add} other {adds}} {place}.',
  'does.remove-contact':
    '{who} {refused, select, true {tries to remove} other {removes}} {place} from the account.',
  'does.remove-all-contacts':
    '{who} {refused, select, true {tries to have} other {has}} all security info removed.',
  'does.replace-contacts':
    '{who} says “I don’t have any of these” and {refused, select, true {tries to bring} other {brings}} {place} in their place.',
  'does.cancel-replacement':
    '{who} {refused, select, true {tries to cancel} other {cancels}} the change, by a code to {place}.',
  'does.report-not-me':
    '{who} {refused, select, true {tries to report} other {reports}} “this wasn’t me”.',
  'does.close-takeover':
    '{who} {refused, select, true {tries to close} other {looks into it and closes}} the takeover.',
  'does.set-two-step':
    '{who} {refused, select, true {tries to turn} other {turns}} two-step verification {enabled, select, true {on} other {off}}.',
  'does.reset-password':
    '{who} {refused, select, true {tries to reset} other {resets}} the password.',
  'does.open-case': '{who} {refused, select, true {tries to open} other {opens}} a case.',
  'does.close-case': '{who} {refused, select, true {tries to close} other {closes}} the case.',
  'does.approve':
    '{who} {refused, select, true {tries to approve} other {approves}} it as the second operator.',
  'does.enable-contact':
    '{who} {refused, select, true {tries to enable} other {enables}} {place} again.',
  'does.other': '{who}: {doingText}.',

  'met.refused': 'Refused: {said}',
  'met.signed-in': 'They are signed in.',
  'met.code-needed': 'A code is asked for as well.',
  'met.notice': 'The notice stands in the way: verify a contact, or add one.',
  'met.needs-new-info': 'The account has no security info: it asks for some first.',
  'met.replacement-started': 'The wait begins.',
  'met.replacement-cancelled': 'The change is off; everything is as before.',
  'met.contact-confirmed': 'It is confirmed, and counts from now on.',
  'met.verified': 'The code is right: it counts as a proof.',
  'met.frozen': 'The change is frozen.',
  'met.cancelled': 'The change is off; everything is as before.',

  told: 'A message goes to {to}: “{template}”.{read, select, none { The owner can’t read it there.} other { The owner has read it by {read, date}.}}{strangerReads, select, true { The stranger reads it too.} other {}}',
  'due.replacement-completed':
    'The wait is over: the old security info is gone, and what was brought in its place counts.',
  'due.replacement-lapsed': 'The change lapses: its new contact was not confirmed in time.',
  tries:
    'From here on the owner tries everything that they and the desk can do. Each refusal is shown once.',
  'end.signed-in': 'The stranger is in.',
  'end.taken-over': 'From now on the account reaches only the stranger.',
  'end.locked-out':
    'The owner is still not signed in. Nothing that is left to try gets them further.',

  'why.refusal': '{doingText}: {said}',
  'why.still-waits':
    'A change of all security info is under way until {maturesAt, date}: longer than the owner is followed.',
  'why.untold': 'Nobody was told before it was done.',
  'why.unread': 'Messages were sent, but only to places where the owner can’t read them.',
  'why.too-late': 'The owner was told, and reads it by {readAt, date}. At {at, date} it was done.',
  'why.heard':
    'The owner had read of it before it was done, and what they could do against it was not enough.',
  'why.entitled':
    'By the rules this account opens to {twoStep, select, true {two of these: the password, and a code to each of its contacts} other {its password, or a code to one of its contacts}}. The stranger had {password, select, true {{contacts, plural, =0 {only the password} one {the password and one contact} other {the password and # contacts}}} other {{contacts, plural, =0 {none of it} one {only one contact} other {only # contacts}}}}.',
} satisfies Readonly<
  Record<`place.${TalePlace}`, string> &
    Record<`due.${Due}`, string> &
    Record<`end.${TaleEnd}`, string> &
    Record<`why.${TaleReason['is']}`, string> &
    Record<string, string>
>
