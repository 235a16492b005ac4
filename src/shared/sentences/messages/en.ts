import type { MessageTexts } from './text'

const notMe =
  'If this wasn’t you: sign in, open “Security basics”, choose “Update info” and say “this wasn’t me”, or call support.'
const notAsked =
  'If you didn’t ask for it, someone may be trying to get in: don’t pass the code on.'

export const en: MessageTexts = {
  'code.confirm-contact': {
    subject: 'Your code to confirm this contact',
    body:
      '{code} is the code that confirms this as security info of your account. Enter it under “Add security info”. ' +
      notAsked,
  },
  'code.sign-in': {
    subject: 'Your code to sign in',
    body:
      '{code} is your code to sign in. Enter it on the page that asked for it, not in the password box. Never read it out to anyone. ' +
      notAsked,
  },
  'code.change-security-info': {
    subject: 'Your code to change security info',
    body:
      '{code} is your code to change security info. Enter it on the page that asked for it, under “Security basics”. Never read it out to anyone. ' +
      notAsked,
  },
  'code.recover-username': {
    subject: 'Your code to find your account name',
    body:
      '{code} is your code to see which accounts have this contact. Enter it on the page that asked for it. ' +
      notAsked,
  },
  'code.reset-password': {
    subject: 'Your code to reset the password',
    body:
      '{code} is your code to choose a new password. Enter it on the page that asked for it. Never read it out to anyone. ' +
      notAsked,
  },
  'code.cancel-replacement': {
    subject: 'Your code to cancel the change of your security info',
    body: '{code} is the code that cancels the change of all your security info. Once it is entered, everything is as it was before.',
  },
  'code.support-call': {
    subject: 'Your code for the support call',
    body: '{code} is for your support call{case, select, none {} other { (case {case})}} only: read it out to the agent you are talking to. It shows that you are the owner. It never signs in and resets nothing. If you aren’t talking to support now, don’t give it to anyone.',
  },
  'contact.added': {
    subject: 'Security info was added to your account',
    body:
      '{contact, select, none {A new contact} other {{contact}}} was added as security info of your account. ' +
      notMe,
  },
  'contact.removed': {
    subject: 'Security info was removed from your account',
    body:
      '{contact, select, none {A contact} other {{contact}}} was removed from the security info of your account. ' +
      notMe,
  },
  'contact.disabled': {
    subject: 'A contact of your account was disabled',
    body:
      'Too many wrong codes in a row were entered for {contact, select, none {one of your contacts} other {{contact}}}. {purpose, select, none {No code goes there any more until support has enabled it again.} other {Whoever is not signed in gets no code of that kind sent there any more, until support has enabled it again.}} Messages such as this one still arrive. ' +
      notMe,
  },
  'replacement.started': {
    subject: 'All security info of your account will change',
    body:
      'Someone asked to remove or replace all security info of your account.{maturesAt, select, none {} other { It takes effect on {maturesAt, date}.}}{former, select, true { This contact belonged to the account until lately, so codes no longer go to it. Who knows the password can stop it: sign in and add security info, and the request ends at once.} other { Until then nothing changes: you can sign in as usual, and this contact still receives codes. To stop it, cancel with a code to this contact.}} ' +
      notMe,
  },
  'replacement.reminder': {
    subject: 'Reminder: all security info of your account will change',
    body:
      'All security info of your account will be removed or replaced{maturesAt, select, none {} other { on {maturesAt, date}}}.{former, select, true { This contact belonged to the account until lately, so codes no longer go to it. Who knows the password can stop it: sign in and add security info, and the request ends at once.} other { To stop it, cancel with a code to this contact before then.}} ' +
      notMe,
  },
  'replacement.frozen': {
    subject: 'The change of your security info is frozen',
    body: 'Someone said “this wasn’t me”, so the change of all your security info is frozen. Support looks into it before anything happens.',
  },
  'replacement.released': {
    subject: 'The change of your security info goes on',
    body:
      'Support has looked into it: the change of all your security info goes on{maturesAt, select, none {} other { and takes effect on {maturesAt, date}}}. ' +
      notMe,
  },
  'replacement.cancelled': {
    subject: 'The change of your security info is cancelled',
    body:
      'The change of all your security info is cancelled. Everything is as it was before. ' + notMe,
  },
  'replacement.completed': {
    subject: 'All security info of your account has changed',
    body:
      'The change of all your security info has taken effect. The old contacts no longer receive codes. ' +
      notMe,
  },
  'replacement.completed-empty': {
    subject: 'Your account has no security info any more',
    body:
      'All security info of your account has been removed. At the next sign-in choose “Add security info” so that you can get back in if you forget the password. ' +
      notMe,
  },
  'password.reset': {
    subject: 'Choose a new password',
    body:
      'Support has started a password reset for you. {link, select, none {{words, select, none {Go to “Sign in”, say that you forgot the password, and choose a new one.} other {{words}}}} other {Choose a new one here, once{expiresAt, select, none {} other { and until {expiresAt, date}}}: {link}}} Nobody at support sees it. ' +
      notMe,
  },
  'password.reset-told': {
    subject: 'A password reset was started',
    body:
      'A password reset of your account was started, and the way to choose a new password went to another contact of yours. ' +
      notMe,
  },
  'two-step.set': {
    subject: 'Two-step verification of your account was changed',
    body:
      'Two-step verification of your account was turned {enabled, select, true {on} false {off} other {on or off}}. ' +
      notMe,
  },
  'sign-in-name.set': {
    subject: 'A sign-in name of your account was changed',
    body:
      'Signing in with {name, select, none {one of your sign-in names} other {{name}}} was turned {enabled, select, true {on} false {off} other {on or off}}. ' +
      notMe,
  },
  'sign-in-name.added': {
    subject: 'A sign-in name was added to your account',
    body:
      '{name, select, none {A sign-in name} other {The sign-in name {name}}} was added to your account. ' +
      notMe,
  },
  'contact.enabled': {
    subject: 'Security info of your account receives codes again',
    body:
      'Support has enabled {contact, select, none {a contact} other {{contact}}} of your account again: codes go to it as before. ' +
      notMe,
  },
  'sign-in.unlocked': {
    subject: 'Signing in to your account was unlocked',
    body:
      'Signing in to your account had been locked after too many wrong passwords. Support has unlocked it: you can try again now. ' +
      notMe,
  },
  'call.announced': {
    subject: 'Support is about to call you',
    body: '{operator, select, none {Support} other {{operator}}}{organisation, select, none {} other { of {organisation}}} is about to call you{case, select, none {} other { (case {case})}} and will say these two words first: {code}. If somebody calls and doesn’t know them, hang up. Don’t tell anybody the words.',
  },
  'notice.raised': {
    subject: 'Please check your security info',
    body: 'One day a contact of your account may be lost, or not be yours any more, and then nothing lets you back in. So the next time that you sign in you are asked to make sure that you can receive a code: verify a contact, or add another one. This message has no link: sign in as you always do. Nobody will call you about it or ask you for a code.',
  },
}
