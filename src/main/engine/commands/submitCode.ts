import { plus } from '@shared/vocabulary/instant'
import type { Account, Contact, Proof, SentCode } from '../model/account'
import { caseOfCommand } from '../model/currentCase'
import type { CommandOf } from '../model/commands'
import { confirmed } from './confirmContact'
import type { Happening } from '../model/events'
import type { Outcome } from '../model/outcome'
import { windowOf, type Situation } from '../rules/context'
import { afterwards } from './happenings'
import { maskAddress } from '../model/mask'
import { contactState, findContact, runningReplacement } from '../model/selectors'
import { cancelled } from './endReplacement'
import { noticeAnswered } from './continueSignIn'
import { existing } from './sendCode'

/** A right code: it is used up, leaves a proof, and does what its purpose is for. */
export function submitCode(situation: Situation<CommandOf<'submit-code'>>): Outcome {
  const { account, command } = situation
  const code = rightCode(situation)
  const contact = existing(findContact(account, code.contactId))
  const verified = codeVerified(situation, code, contact)
  const answered = noticeAnswered(afterwards(situation, [verified]))
  switch (command.purpose) {
    case 'confirm-contact':
      return confirmed(situation, contact, verified)
    case 'cancel-replacement':
      return withMore(cancelled(situation, 'code', [verified]), answered)
    case 'recover-username':
      return listed(situation, contact, [verified, ...answered])
    default:
      return usesOldContact(situation, contact)
        ? withMore(cancelled(situation, 'old-contact-used', [verified]), answered)
        : {
            result: 'verified',
            events: [verified, ...answered],
            facts: { contact: maskAddress(contact) },
            cites: citesOf(account, contact),
          }
  }
}

/** The event of a right code, with the proof that it leaves behind. */
export function codeVerified(situation: Situation, code: SentCode, contact: Contact): Happening {
  const { account, by, command, now, policy } = situation
  const current = caseOfCommand(account, command)
  const proof: Proof = {
    contactId: contact.id,
    method: contact.kind,
    purpose: code.purpose,
    window: by.kind === 'customer' ? windowOf(command) : null,
    caseId: current?.id ?? null,
    verifiedAt: now,
    until: plus(now, policy.values['identity.proofLifetime']),
  }
  return { type: 'code-verified', codeId: code.id, proof }
}

export function rightCode({ verdict }: Situation): SentCode {
  if (verdict?.is !== 'right' || verdict.code === null)
    throw new Error('no rule refused a code that is not right')
  return verdict.code
}

function listed(situation: Situation, contact: Contact, events: readonly Happening[]): Outcome {
  const { account, context } = situation
  const accounts = context.accountsWithContact?.(contact.kind, contact.value) ?? [account.id]
  const cancelling = usesOldContact(situation, contact)
    ? cancelled(situation, 'old-contact-used')
    : null
  return {
    result: 'account-list',
    accounts,
    facts: { accounts: accounts.length },
    events: [
      ...events,
      ...(cancelling?.events ?? []),
      { type: 'account-list-shown', contactId: contact.id },
    ],
    messages: cancelling?.messages ?? [],
    cites: ['recovery.lists-all', ...(cancelling?.cites ?? [])],
  }
}

/** Whether using this contact cancels the wait that would take it away (parameter replacement.usingOldContactCancels). */
export function usesOldContact({ account, policy }: Situation, contact: Contact): boolean {
  const running = runningReplacement(account)
  return (
    policy.values['replacement.usingOldContactCancels'] &&
    running !== null &&
    running.frozenAt === null &&
    running.oldContactIds.includes(contact.id)
  )
}

function citesOf(account: Account, contact: Contact): Outcome['cites'] {
  return contactState(account, contact) === 'pending-removal'
    ? ['replacement.old-contacts-work']
    : []
}

function withMore(outcome: Outcome, events: readonly Happening[]): Outcome {
  return { ...outcome, events: [...outcome.events, ...events] }
}
