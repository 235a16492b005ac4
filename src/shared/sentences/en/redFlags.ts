import type { CaseCheck } from '@shared/vocabulary/kinds'
import type { RedFlagId } from '@shared/vocabulary/redFlags'

/** Red flags: what was noticed, and what to say or do instead of what the caller wants. */
export const flags = {
  listen: 'Listen closely.',
  eased: 'No alarm: the caller is verified',
  'denies-change': 'The caller did not ask for the change.',
  'denies-change.say':
    '{caller, select, verified {Report “this wasn’t me” for them: it freezes the request, and a supervisor decides. Or cancel the change with a code to an old contact.} other {Offer “this wasn’t me”: it takes no code, and it freezes the request. Don’t say which contacts are on the account.}}',
  'takeover-reported': '“This wasn’t me” was reported for this account on {frozenAt, date}.',
  'takeover-reported.say':
    '{role, select, supervisor {It waits for a supervisor, and that is you: close the takeover, or release the request if you are sure that the owner asked for it.} other {Say: “A colleague is looking into a report on this account. I can’t change anything until they have.” Then hand the case over to the supervisors.}}',
  'not-the-owner-before': 'An earlier case, closed on {closedAt, date}, was not the owner calling.',
  'not-the-owner-before.say':
    '{caller, select, verified {This caller has proved a contact of the account. Go on, and note down what they know of the earlier call.} other {What this caller knows proves nothing. Only a code to a contact on the account counts.}}',
  'new-number': 'The phone is broken or lost, and there is a new number to use instead.',
  'new-number.say':
    '{caller, select, verified {Add the new number first, then take the lost one off.} other {Don’t add the new number yet. Say: “I first have to send a code to a contact that is already on the account. Which of them can you still get at?” If none: it takes the wait.}}',
  pressure: 'The caller is pushing, rushing you or making threats.',
  'pressure.say':
    'Say: “I understand that it’s urgent. The steps are the same for everybody, and they protect your account.” Nobody here can make it shorter{role, select, supervisor {, and neither can you} other {}}.',
  'failed-codes':
    '{failures, plural, one {One wrong code was read out} other {# wrong codes were read out}} in this case.',
  'failed-codes.say':
    '{caller, select, verified {The right one came in the end.} other {Don’t help the caller guess, and don’t read anything out. Ask which contact they can open right now, and send one new code there.}}',
  'several-agents': '{agents, number} of us have had cases on this account in the last few days.',
  'several-agents.say':
    'Read what they noted, under “Cases of this account”{caller, select, verified {.} other {, before you go on. If a colleague said no, so do you.}}',
  'several-cases': 'There were {cases, number} cases on this account in the last few days.',
  'several-cases.say':
    '{caller, select, verified {Ask what has happened since the last call, and note it down.} other {Ask what has happened since the last call, and compare it with the notes.}}',
  'new-contact':
    '{contacts, plural, one {One contact is} other {# contacts are}} new on this account.',
  'new-contact.say':
    '{caller, select, verified {The code went to one that has been there for longer. Ask whether the caller added {contacts, plural, one {the new one} other {the new ones}}.} other {Send the code to a contact that has been there for longer, and call back only on such a number.}}',
} satisfies Record<RedFlagId | `${RedFlagId}.say` | 'listen' | 'eased', string>

/** What an agent ticks in a case: what they did, and what they noticed. */
export const checks = {
  'account-name': 'Asked for the account name, not offered it',
  'called-back': 'Called back on the phone on file',
  pressure: 'The caller pushes, hurries or threatens',
  'new-number': 'A broken or lost phone, and a new number',
  'denies-change': 'The caller did not ask for the change',
} satisfies Record<CaseCheck, string>
