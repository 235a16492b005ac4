import type { SayingTexts } from './text'

export const en: SayingTexts = {
  'before.account':
    'I can’t say anything about an account before I know that I’m speaking with its owner. Let’s do that first: I’ll send a code, and you read it out to me.',
  'before.given':
    'I don’t think I have that right. Please give it to me once more: an email address in full, or a phone number with its country code.',
  'before.desk': 'There is something that I have to do on my side first. One moment, please.',
  'before.code':
    'I couldn’t take that code. Please read out the newest one once more, or I’ll send you another.',
  'before.later': 'I can’t do that just now. Let’s try again a little later.',
  'after.wait':
    'All your security info is being changed{liftsAt, select, none {} other {, and that takes effect on {liftsAt, date}}}. Until then I can’t change anything in your security settings, and nobody can make it shorter. You can sign in and use everything as always.',
  'after.billing':
    'Your billing info can’t be changed while your security info is{liftsAt, select, none {} other {: that ends on {liftsAt, date}}}. You can look at it, and buy with what is stored.',
  'after.already':
    'Your request is running already{liftsAt, select, none {} other { and takes effect on {liftsAt, date}}}. Asking again doesn’t change the date.',
  'after.cancel':
    'To cancel the change I send a code to one of your old contacts. Once you have read it out, everything is as it was.',
  'after.not-me':
    'Somebody said that the change of your security info wasn’t theirs, so it stands still. A supervisor looks into it and decides. Nothing happens to your contacts until then.',
  'after.confirm-new':
    'The new contact counts once its code has been entered{liftsAt, select, none {} other {; there is time until {liftsAt, date}}}. Shall I send it again?',
  'after.gate':
    'There is no security info on your account. Please sign in with your password and choose “Add security info”.',
  'after.notice':
    'When you sign in you’ll be asked to make sure that you can get a code: verify a contact that you have, or add a new one. Either is enough.',
  'after.add-first':
    'That is the only contact that you have, so it can’t go yet. Let’s add a new one first.',
  'after.all-at-once':
    'Only contacts that are very new would be left, so this counts as changing everything at once, with the wait. Do you want that, or shall we keep the old one for now?',
  'after.room':
    'Your account has as many contacts as it may have. Which one don’t you need any more?',
  'after.given':
    'That isn’t an email address or a phone number that I can use. Please give it to me once more, a phone number with its country code.',
  'after.known': 'That contact is on your account already.',
  'after.disabled':
    'Too many wrong codes were entered for that contact, so no code goes there. A supervisor can enable it again; or do you have another one?',
  'after.last-four':
    'Before I can send a code to that phone, please tell me the last four digits of its number.',
  'after.later':
    'I can’t do that just now{liftsAt, select, none {. Let’s try again a little later.} other {. It is possible again from {liftsAt, date} on.}}',
  'after.code':
    'That code didn’t work. Only the newest one counts, and only once. Shall I send you another?',
  'after.sign-in':
    'That sign-in didn’t work. Check the name and the password on the sign-in page; a code never goes into the password box.',
  'after.sign-in-lock':
    'There were too many wrong passwords, so signing in is locked{liftsAt, select, none {} other { until {liftsAt, date}}}. I can have it unlocked, if you know your password.',
  'after.name':
    'That name can’t be used to sign in as it is. You can see your names under “Sign-in options”.',
  'after.page': 'You do that yourself: sign in and go to “Security basics”.',
  'after.verify':
    'For this I need a code that counts: I’ll send one to a contact of yours, and you read it out to me.',
  'after.two-proofs':
    'For this I need two codes, from two different contacts of yours. Which two can you get at?',
  'after.colleague':
    'I may not do that alone: a colleague has to look at it as well. I’ll ask one now.',
  'after.desk': 'There is something that I have to do on my side first. One moment, please.',
  'after.owner':
    'Thank you: now I know that I’m speaking with the owner of the account. Tell me what has changed, and we’ll put it right.',
  'after.explain': 'I’ll explain to you how this works.',
}
