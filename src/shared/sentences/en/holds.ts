import type { HoldKind } from '@shared/vocabulary/holds'

/** What replaces all security info, and the gate, have a panel of their own. */
type InPanelOfItsOwn = 'replacement-frozen' | 'replacement' | 'gate' | 'replacement-confirm'
type Told = Exclude<HoldKind, InPanelOfItsOwn>

/** What holds an account back: in a few words for lists and beside the name, and for some as a title with what it means. */
export const holds = {
  'replacement-frozen': 'frozen',
  replacement: 'change pending',
  gate: 'needs new security info',
  'notice-hard': 'notice must be answered',
  'sign-in-lock': 'sign-in locked',
  'code-lock': 'codes locked',
  'code-lock-anybody': 'codes locked for strangers',
  'replacement-confirm': 'waits for its new contact',
  'last-four-lock': 'last four digits locked',
  'contact-disabled': 'contact disabled',
  'contact-disabled-anybody': 'contact disabled for strangers',
  'notice-hard.title': 'Signing in stops at the notice',
  'notice-hard.about':
    'It can’t be skipped any longer. The customer signs in and verifies a contact there, or adds a new one.',
  'sign-in-lock.title': 'Signing in is locked',
  'sign-in-lock.about':
    'The password was wrong too often. Until the lock ends the right one is refused as well.',
  'code-lock.title': 'No code is checked',
  'code-lock.about':
    'Codes were wrong too often in a row. Until the lock ends the right one is refused as well, and it may have expired by then.',
  'code-lock-anybody.title': 'No code that anybody can ask for is checked',
  'code-lock-anybody.about':
    'Codes to sign in, to find the account name or to reset the password were wrong too often in a row. You can still verify the caller by a code, and a customer who is signed in can use theirs.',
  'last-four-lock.title': 'The last four digits of a phone can’t be given',
  'last-four-lock.about':
    'They were wrong too often. A code to a phone for changing security info waits for that; one to an email does not.',
  'contact-disabled.title': 'A contact receives no codes',
  'contact-disabled.about':
    'Codes to it were wrong too often in a row. It is still told of everything. A supervisor can enable it again.',
  'contact-disabled-anybody.title': 'A contact receives no codes for anyone who isn’t signed in',
  'contact-disabled-anybody.about':
    'Somebody who hadn’t signed in gave too many wrong codes in a row. Codes for a case, and for a customer who is signed in, still go there. A supervisor can enable it again.',
} satisfies Record<HoldKind | `${Told}.title` | `${Told}.about`, string>
