import type { ContactId } from '@shared/vocabulary/ids'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { Account } from '../model/account'
import type { Actor } from '../model/actor'
import type { Command } from '../model/commands'
import type { DecisionContext, Ids } from '../model/decision'
import { refusalsOf } from '../rules'
import type { RefusingRule } from '../rules/rule'
import { situationOf } from '../rules/context'
import { runningReplacement } from '../model/selectors'

/** What a command would get now. `verify`: it would be accepted once the identity step of `refusal.remedies` is done. */
export interface Assessment {
  readonly command: CommandType
  readonly contactId: ContactId | null
  readonly verdict: 'can' | 'verify' | 'refused'
  readonly refusal: Refusal | null
}

/**
 * What each command would get if `by` gave it now, read from the same rule table as `decide`, so that a screen can't
 * promise what the engine refuses. Rules about what a command carries are asked only where the account itself supplies it.
 * The account must be settled.
 */
export function assess(
  account: Account,
  by: Actor,
  context: DecisionContext,
): readonly Assessment[] {
  return probes(account, by).map((command) => assessCommand(account, command, context))
}

/** The same for one command, also for one that is never offered. What only its parameters could decide is left open. */
export function assessCommand(
  account: Account,
  command: Command,
  context: DecisionContext,
): Assessment {
  const situation = situationOf(account, command, { ...context, ids: mintsNothing })
  const contactId = 'contactId' in command ? (command.contactId ?? null) : null
  let identity: Refusal | null = null
  for (const rule of refusalsOf[command.type]) {
    if (rule.looksAtParameters && !suppliedByAccount(command)) continue
    const because = rule.because(situation)
    if (!because) continue
    const refusal: Refusal = {
      rule: rule.id,
      facts: because.facts,
      liftsAt: because.liftsAt,
      remedies: because.remedies,
    }
    if (!isIdentityStep(rule))
      return { command: command.type, contactId, verdict: 'refused', refusal }
    // A step that the caller can take does not hide a wall behind it: the first step is told only if nothing else refuses.
    identity ??= refusal
  }
  return {
    command: command.type,
    contactId,
    verdict: identity ? 'verify' : 'can',
    refusal: identity,
  }
}

/** Asking what would happen makes nothing that would need an id. */
const mintsNothing: Ids = { next: () => '' }

/** Steps that the people at hand can take: prove who they are, ask a second operator. A missing role is not among them. */
function isIdentityStep(rule: RefusingRule): boolean {
  return rule.stage === 'identity' || rule.id === 'phone.last-four' || rule.id === 'case.required'
}

function suppliedByAccount(command: Command): boolean {
  return command.type === 'request-code' || command.type === 'remove-contact'
}

/** One command of each kind that makes sense to ask about, with the account's own contacts where one is needed. */
function probes(account: Account, by: Actor): readonly Command[] {
  const contacts = account.contacts
  const each = <T extends Command>(make: (contactId: ContactId) => T): readonly T[] =>
    contacts.map((contact) => make(contact.id))
  const given = { kind: 'email', value: '' } as const
  const replacing: readonly Command[] = runningReplacement(account)
    ? [
        { type: 'cancel-replacement', by },
        { type: 'report-not-me', by },
      ]
    : []
  const common: readonly Command[] = [
    ...replacing,
    { type: 'add-contact', by, contact: given },
    ...each((contactId) => ({ type: 'remove-contact', by, contactId })),
    { type: 'remove-all-contacts', by },
    { type: 'replace-contacts', by, contact: given },
    { type: 'reset-password', by },
    { type: 'set-two-step', by, enabled: !account.twoStep },
    { type: 'set-locale', by, locale: account.locale },
  ]
  if (by.kind === 'operator') {
    const frozen = account.replacement?.frozenAt != null
    return [
      ...each((contactId) => ({ type: 'request-code', by, purpose: 'support-call', contactId })),
      ...common,
      ...(frozen
        ? ([
            { type: 'release-replacement', by },
            { type: 'close-takeover', by },
          ] as const)
        : []),
      ...each((contactId) => ({ type: 'reveal-contact', by, contactId, reason: '' })),
      ...contacts
        .filter((contact) => contact.disabledAt !== null)
        .map(
          (contact) => ({ type: 'enable-contact', by, contactId: contact.id, reason: '' }) as const,
        ),
    ]
  }
  return [
    ...each((contactId) => ({
      type: 'request-code',
      by,
      purpose: 'change-security-info',
      contactId,
    })),
    ...common,
    { type: 'set-sign-in-preference', by, name: '', enabled: false },
    { type: 'change-billing', by },
    { type: 'view-billing', by },
    { type: 'buy', by },
    { type: 'use-service', by, service: 'email' },
  ]
}
