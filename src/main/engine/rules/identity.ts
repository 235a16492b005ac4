import { article, howTo, nist } from '../model/citation'
import { needing, needs } from '@shared/commands'
import { openPurposes } from '../model/codePurposes'
import { countingTogether, mayChange, resetProofs, twoProofsNeeded } from './proofs'
import type { Command } from '../model/commands'
import type { Session } from '../model/account'
import { findContact, hasGate } from '../model/selectors'
import { sessionOf, type RuleContext } from './context'
import { importChecks } from './directory'
import { refused, refuses, refusesEvery, rule, shapes, when, type Rule } from './rule'

/** Whether the customer must be signed in for it. Codes that open the door itself can be asked for without. */
function takesSession(command: Command): boolean {
  if (needs(command.type, 'session')) return true
  return (
    (command.type === 'request-code' || command.type === 'submit-code') &&
    !openPurposes.includes(command.purpose)
  )
}

/** Who can't sign in at the gate may ask there for a replacement, and confirm what it names (rule signin.needs-new-info). */
function replacesAtGate({ account, command, verdict }: RuleContext): boolean {
  if (!hasGate(account)) return false
  if (command.type === 'replace-contacts') return true
  const confirms =
    (command.type === 'request-code' || command.type === 'submit-code') &&
    command.purpose === 'confirm-contact'
  if (!confirms) return false
  const contactId = command.type === 'request-code' ? command.contactId : verdict?.code?.contactId
  return contactId !== undefined && (account.replacement?.newContactIds ?? []).includes(contactId)
}

/** What a sign-in that is held at a question may do: answer that question, or say "I don't have any of these". */
function allowedWhileHeld(
  held: NonNullable<Session['held']>,
  command: Command,
  context: RuleContext,
): boolean {
  const confirms =
    (command.type === 'request-code' || command.type === 'submit-code') &&
    command.purpose === 'confirm-contact'
  if (confirms || command.type === 'replace-contacts') return true
  switch (held) {
    case 'gate':
      return (
        command.type === 'add-contact' ||
        (command.type === 'remove-contact' &&
          findContact(context.account, command.contactId)?.confirmedAt === null)
      )
    case 'notice':
      return [
        'add-contact',
        'check-last-four',
        'skip-notice',
        'request-code',
        'submit-code',
      ].includes(command.type)
    case 'code':
      return false
  }
}

export const identityRules: readonly Rule[] = [
  refusesEvery({
    id: 'identity.sign-in-first',
    source: [article(), howTo()],
    stage: 'identity',
    refusal(context) {
      const { by, command } = context
      if (by.kind !== 'customer' || !takesSession(command) || replacesAtGate(context)) return null
      const session = sessionOf(context)
      if (!session) return refused({}, 'sign-in')
      return session.held === null || allowedWhileHeld(session.held, command, context)
        ? null
        : refused({ held: session.held }, 'sign-in')
    },
  }),
  rule({
    id: 'identity.code-required',
    source: [article()],
    refuses: [
      when({
        stage: 'identity',
        on: needing('proof'),
        refusal(context) {
          const { account, by, command } = context
          if (by.kind !== 'customer') return null
          const held = sessionOf(context)?.held
          // At the gate, and at a notice that asks for it, adding a contact is the question itself (rules signin.needs-new-info, notice.ways).
          if (command.type === 'add-contact' && (hasGate(account) || held === 'notice')) return null
          if (command.type === 'remove-contact' && hasGate(account)) return null
          return mayChange(context)
            ? null
            : refused({ purpose: 'change-security-info' }, 'request-code')
        },
      }),
      when({
        stage: 'identity',
        on: ['reset-password'],
        refusal(context) {
          if (context.by.kind !== 'customer' || resetProofs(context).length > 0) return null
          return refused({ purpose: 'reset-password' }, 'request-code')
        },
      }),
      importChecks['identity.code-required'],
    ],
  }),
  refuses({
    id: 'identity.two-proofs',
    source: [nist('4.2.2.2')],
    stage: 'identity',
    on: ['reset-password'],
    refusal(context) {
      if (!twoProofsNeeded(context)) return null
      const differentMethods = context.policy.values['reset.differentMethods']
      const have = countingTogether(context.account, resetProofs(context), differentMethods)
      return have >= 2 ? null : refused({ have, need: 2, differentMethods }, 'request-code')
    },
  }),
  shapes({
    id: 'identity.only-to-verify',
    source: [article()],
    where: 'reveal-contact and every view',
  }),
]
