import type { SmsTexts } from '../text'

const notMe = 'Not you? Say so under “Security basics”, or call us.'
const notAsked = 'Didn’t ask for it? Tell nobody.'

export const en: SmsTexts = {
  'code.confirm-contact': `{code} confirms this as your security info. ${notAsked}`,
  'code.sign-in': `{code} is your code to sign in. Never read it out. ${notAsked}`,
  'code.change-security-info': `{code} is your code to change security info. Never read it out. ${notAsked}`,
  'code.recover-username': `{code} shows which accounts have this contact. ${notAsked}`,
  'code.reset-password': `{code} is your code for a new password. Never read it out. ${notAsked}`,
  'code.cancel-replacement':
    '{code} cancels the change of all your security info. Everything stays as it was.',
  'code.support-call':
    '{code} is only for your support call{case, select, none {} other { {case}}}: read it to the agent. It never signs in. Not on a call? Tell nobody.',
  'contact.added': `{contact, select, none {A new contact} other {{contact}}} was added to your security info. ${notMe}`,
  'contact.removed': `{contact, select, none {A contact} other {{contact}}} was removed from your security info. ${notMe}`,
  'contact.disabled': `Too many wrong codes: {contact, select, none {one of your contacts} other {{contact}}} gets no codes until support enables it again. ${notMe}`,
  'replacement.started': `All your security info will change{maturesAt, select, none {} other { on {maturesAt, date}}}. {former, select, true {To stop it: sign in and add security info} other {To stop it: cancel with a code to this contact}}. ${notMe}`,
  'replacement.reminder': `Reminder: all your security info will change{maturesAt, select, none {} other { on {maturesAt, date}}}. {former, select, true {To stop it: sign in and add security info} other {To stop it: cancel with a code to this contact}}.`,
  'replacement.frozen':
    'Someone said “this wasn’t me”: the change of your security info is frozen until support has looked into it.',
  'replacement.released': `Support looked into it: the change of all your security info goes on{maturesAt, select, none {} other {, on {maturesAt, date}}}. ${notMe}`,
  'replacement.cancelled': `The change of all your security info is cancelled. Everything is as before. ${notMe}`,
  'replacement.completed': `All your security info has changed. Old contacts receive no codes. ${notMe}`,
  'replacement.completed-empty': `Your account has no security info any more. Add some when you next sign in. ${notMe}`,
  'password.reset': `{link, select, none {{words, select, none {Support has started a password reset for you. Choose “I forgot my password” when you sign in. ${notMe}} other {New password: {words}}}} other {Choose your new password here, once{validFor, select, none {} other {, within {validFor, time}}}: {link}}}`,
  'password.reset-told': `A password reset was started and went to another contact of yours. ${notMe}`,
  'two-step.set': `Two-step verification was turned {enabled, select, true {on} false {off} other {on or off}}. ${notMe}`,
  'sign-in-name.set': `Signing in with {name, select, none {one of your names} other {{name}}} was turned {enabled, select, true {on} false {off} other {on or off}}. ${notMe}`,
  'sign-in-name.added': `{name, select, none {A sign-in name} other {The sign-in name {name}}} was added to your account. ${notMe}`,
  'contact.enabled': `{contact, select, none {A contact} other {{contact}}} receives codes again. ${notMe}`,
  'sign-in.unlocked': `Support has unlocked signing in to your account. You can try again now. ${notMe}`,
  'call.announced':
    'We’ll call you now{case, select, none {} other { ({case})}} and first say: {code}. If the caller doesn’t know the words, hang up.',
  'notice.raised':
    'Please check your security info: next time you sign in, verify a contact or add another. Sign in as always; nobody will call you about this or ask for a code.',
}
