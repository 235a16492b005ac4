import { approvalUsed } from '../approvals/use'
import { caseOfCommand } from '../cases/current'
import { resetProofs } from '../codes/proofs'
import type { CommandOf } from '../commands'
import type { Outcome } from '../outcome'
import type { Situation } from '../policy/situation'
import { findContact, isUsable, runningReplacement } from '../readings'
import { namedBy } from '../signIn/password'
import { tellAll } from '../tell'

export function setSignInPreference({ account, by, command, now }: Situation<CommandOf<'set-sign-in-preference'>>): Outcome {
  const name = namedBy(account, command.name)?.value ?? command.name
  return { result: 'set', events: [{ type: 'sign-in-preference-set', at: now, by, name, enabled: command.enabled }] }
}

/** New contacts and messages about the account use it; contacts that are there keep their own language (rule contacts.language). */
export function setLocale({ by, command, now }: Situation<CommandOf<'set-locale'>>): Outcome {
  return { result: 'set', events: [{ type: 'locale-set', at: now, by, locale: command.locale }], cites: ['contacts.language'] }
}

export function setTwoStep({ by, command, now }: Situation<CommandOf<'set-two-step'>>): Outcome {
  return { result: 'set', events: [{ type: 'two-step-set', at: now, by, enabled: command.enabled }] }
}

/** A one-time way to choose a new password goes to the contacts that were proved; nobody here sees it (rule reset.start-only). */
export function resetPassword(situation: Situation<CommandOf<'reset-password'>>): Outcome {
  const { account, by, command, now, context } = situation
  const proved = [...new Set(resetProofs(situation).map((proof) => proof.contactId))]
  const contacts = proved.map((id) => findContact(account, id)).filter((contact) => contact !== undefined && isUsable(account, contact)).filter((contact) => contact !== undefined)
  const current = caseOfCommand(account, command)
  return {
    result: 'reset-authorised',
    events: [...approvalUsed(situation), { type: 'password-reset-authorised', at: now, by, contactIds: contacts.map((contact) => contact.id), ...(current ? { inCase: current.id } : {}) }],
    messages: tellAll(context.ids, account, contacts, 'password.reset'),
    cites: by.kind === 'operator' ? ['reset.start-only'] : [],
  }
}

/** What works through the whole wait (rule replacement.services-stay), and billing when nothing freezes it. */
export function useAccount({ account, by, command, now }: Situation<CommandOf<'change-billing' | 'view-billing' | 'buy' | 'use-service'>>): Outcome {
  const cites = runningReplacement(account) ? (['replacement.services-stay'] as const) : []
  switch (command.type) {
    case 'change-billing':
      return { result: 'done', events: [{ type: 'billing-changed', at: now, by }] }
    case 'buy':
      return { result: 'done', events: [{ type: 'bought', at: now, by }], cites }
    case 'view-billing':
    case 'use-service':
      return { result: 'done', events: [], cites }
  }
}
