import { needing, needs } from '@shared/commands'
import { openPurposes } from '../model/codePurposes'
import { mayChange, resetProofs, twoProofsNeeded } from './proofs'
import type { Command } from '../model/commands'
import type { Session } from '../model/account'
import { findContact, hasGate } from '../model/selectors'
import { sessionOf, type Situation } from './context'
import { never, refuses, refusesEvery, shapes, type Rule } from './rule'

/** Whether the customer must be signed in for it. Codes that open the door itself can be asked for without. */
function takesSession(command: Command): boolean {
  if (needs(command.type, 'session')) return true
  return (
    (command.type === 'request-code' || command.type === 'submit-code') &&
    !openPurposes.includes(command.purpose)
  )
}

/** What a sign-in that is held at a question may do: answer that question, or say "I don't have any of these". */
function allowedWhileHeld(
  held: NonNullable<Session['held']>,
  command: Command,
  situation: Situation,
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
          findContact(situation.account, command.contactId)?.confirmedAt === null)
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
    source: ['A', 'B'],
    stage: 'identity',
    sentence:
      'A customer manages security info only when signed in; a session lasts until sign-out, or until another account signs in in the same window.',
    because(situation) {
      const { by, command } = situation
      if (by.kind !== 'customer' || !takesSession(command)) return null
      const session = sessionOf(situation)
      if (!session) return never({}, 'sign-in')
      return session.held === null || allowedWhileHeld(session.held, command, situation)
        ? null
        : never({ held: session.held }, 'sign-in')
    },
  }),
  refuses({
    id: 'identity.code-required',
    source: ['A'],
    stage: 'identity',
    on: needing('proof'),
    sentence:
      'Changing security settings takes a proof: the customer’s own code for it, or the verified caller of an agent’s case.',
    because(situation) {
      const { account, by, command } = situation
      if (by.kind !== 'customer') return null
      const held = sessionOf(situation)?.held
      // At the gate, and at a notice that asks for it, adding a contact is the question itself (rules signin.needs-new-info, notice.ways).
      if (command.type === 'add-contact' && (hasGate(account) || held === 'notice')) return null
      if (command.type === 'remove-contact' && hasGate(account)) return null
      return mayChange(situation)
        ? null
        : never({ purpose: 'change-security-info' }, 'request-code')
    },
  }),
  refuses({
    id: 'identity.code-required',
    source: ['A'],
    stage: 'identity',
    on: ['reset-password'],
    sentence: 'A password reset takes a proof that was made for it.',
    because(situation) {
      if (situation.by.kind !== 'customer' || resetProofs(situation).length > 0) return null
      return never({ purpose: 'reset-password' }, 'request-code')
    },
  }),
  refuses({
    id: 'identity.two-proofs',
    source: ['N'],
    stage: 'identity',
    on: ['reset-password'],
    sentence:
      'The password reset of a two-step account takes two proofs from two different contacts.',
    because(situation) {
      if (!twoProofsNeeded(situation)) return null
      const proofs = resetProofs(situation)
      const differentMethods = situation.policy.values['reset.differentMethods']
      const distinct = new Set(
        proofs.map((proof) => (differentMethods ? proof.method : proof.contactId)),
      ).size
      return distinct >= 2
        ? null
        : never({ have: distinct, need: 2, differentMethods }, 'request-code')
    },
  }),
  shapes({
    id: 'identity.only-to-verify',
    source: ['A'],
    where: 'reveal-contact and every view',
    sentence:
      'Contacts are used to verify identity and for nothing else; revealing one in full takes a role, a reason and an approval, and is audited.',
  }),
]
