import type { CaseCheck } from '@shared/vocabulary/kinds'
import type { RedFlagId } from '@shared/vocabulary/redFlags'

/** Red flags: what was noticed, and what to say or do instead of what the caller wants. */
export const flags = {
  listen: 'Listen closely.',
  'denies-change': 'The caller says that they did not ask for the change.',
  'denies-change.say':
    'Offer “this wasn’t me”: it freezes the request. Don’t say which contacts are on the account.',
  'takeover-reported': '“This wasn’t me” was reported for this account on {frozenAt, date}.',
  'takeover-reported.say':
    'Say: “A colleague is looking into a report on this account; I can’t change anything before that.” Pass the case to a supervisor.',
  'not-the-owner-before': 'A case on this account ended on {closedAt, date}: it was not the owner.',
  'not-the-owner-before.say':
    'Take nothing that the caller knows as proof. Only a code to a stored contact counts.',
  'new-number': 'The phone is broken or lost, and there is a new number to use instead.',
  'new-number.say':
    'Say: “I can only use the contacts that are on the account. If you have none of them, it takes the wait.” Don’t add the new number.',
  pressure: 'The caller pushes, hurries you or threatens.',
  'pressure.say':
    'Say: “I understand that it’s urgent. The steps are the same for everybody, and they protect your account.” Nobody can shorten them.',
  'failed-codes':
    '{failures, plural, one {One wrong code was read out} other {# wrong codes were read out}} in this case.',
  'failed-codes.say':
    'Don’t help the caller guess, and don’t read anything out. Ask which contact they can open right now, and send one new code there.',
  'several-agents': '{agents, number} of us have had a case on this account within days.',
  'several-agents.say':
    'Read their notes before you go on. A no from a colleague is a no from you.',
  'several-cases': '{cases, number} cases on this account within days.',
  'several-cases.say': 'Ask what has happened since the last call, and compare it with the notes.',
  'new-contact':
    '{contacts, plural, one {One contact is} other {# contacts are}} new on this account.',
  'new-contact.say':
    'Send the code to a contact that has been there for longer, and call back only on such a number.',
} satisfies Record<RedFlagId | `${RedFlagId}.say` | 'listen', string>

/** What an agent ticks in a case: what they did, and what they noticed. */
export const checks = {
  'account-name': 'Asked for the account name, not offered it',
  'called-back': 'Called back on the stored phone',
  pressure: 'The caller pushes, hurries or threatens',
  'new-number': 'A broken or lost phone, and a new number',
  'denies-change': 'The caller did not ask for the change',
} satisfies Record<CaseCheck, string>
