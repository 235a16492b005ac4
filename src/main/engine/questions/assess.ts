import type { ContactId } from '@shared/vocabulary/ids'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { Account } from '../model/account'
import type { Actor } from '../model/actor'
import type { Command } from '../model/commands'
import type { RuleSources } from '../model/decision'
import { checksOf } from '../rules'
import { ruleContextOf } from '../rules/context'
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
export function assess(account: Account, by: Actor, sources: RuleSources): readonly Assessment[] {
  return probes(account, by).map((command) => assessCommand(account, command, sources))
}

/** The same for one command, also for one that is never offered. What only its parameters could decide is left open. */
export function assessCommand(
  account: Account,
  command: Command,
  sources: RuleSources,
): Assessment {
  const context = ruleContextOf(account, command, sources)
  const contactId = 'contactId' in command ? (command.contactId ?? null) : null
  let step: Refusal | null = null
  for (const { rule, looksAtParameters, isStep, ...check } of checksOf[command.type]) {
    if (looksAtParameters && !suppliedByAccount(command)) continue
    const refused = check.refusal(context)
    if (!refused) continue
    const { facts, liftsAt, remedies } = refused
    const refusal: Refusal = { rule, facts, liftsAt, remedies }
    if (!isStep) return { command: command.type, contactId, verdict: 'refused', refusal }
    // A step that the caller can take does not hide a wall behind it: the first step is told only if nothing else refuses.
    step ??= refusal
  }
  return {
    command: command.type,
    contactId,
    verdict: step ? 'verify' : 'can',
    refusal: step,
  }
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
