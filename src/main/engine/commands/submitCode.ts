import { plus } from '@shared/vocabulary/instant'
import type { Account, Contact, Proof, SentCode } from '../model/account'
import { caseOfCommand } from '../model/currentCase'
import type { Command, CommandOf } from '../model/commands'
import { holdersOf, type ContactPoint } from '../model/holders'
import { confirmed } from './confirmContact'
import type { Happening } from '../model/events'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { isByAnybody } from '../rules/anybody'
import { windowOf } from '../rules/context'
import { afterwards } from './happenings'
import { maskAddress } from '../model/mask'
import { contactState, establishedAt, findContact, runningReplacement } from '../model/selectors'
import { cancelled } from './endReplacement'
import { noticeAnswered } from './continueSignIn'
import { existing } from './sendCode'

/** A right code: it is used up, leaves a proof, and does what its purpose is for. */
export function submitCode(context: CommandContext<CommandOf<'submit-code'>>): Outcome {
  const { account, command } = context
  const code = rightCode(context)
  const contact = existing(findContact(account, code.contactId))
  const verified = codeVerified(context, code, contact)
  const answered = noticeAnswered(afterwards(context, [verified]))
  switch (command.purpose) {
    case 'confirm-contact':
      return confirmed(context, contact, verified)
    case 'cancel-replacement':
      return withMore(cancelled(context, 'code', [verified]), answered)
    case 'recover-username':
      return listed(context, contact, [verified, ...answered])
    default:
      return usesOldContact(context, contact)
        ? withMore(cancelled(context, 'old-contact-used', [verified]), answered)
        : {
            result: 'verified',
            events: [verified, ...answered],
            facts: { contact: maskAddress(contact) },
            cites: citesOf(account, contact),
          }
  }
}

/** Of which contacts a command has to know who else has them: it confirms one, or lists the accounts that have it. */
export function contactsInQuestion(account: Account, command: Command): readonly ContactPoint[] {
  const asks =
    command.type === 'submit-code' &&
    (command.purpose === 'confirm-contact' || command.purpose === 'recover-username')
  return asks ? account.contacts : []
}

/** The event of a right code, with the proof that it leaves behind. */
export function codeVerified(context: CommandContext, code: SentCode, contact: Contact): Happening {
  const { account, by, command, now, policy } = context
  const current = caseOfCommand(account, command)
  const established = establishedAt(contact, policy)
  const proof: Proof = {
    contactId: contact.id,
    method: contact.kind,
    purpose: code.purpose,
    window: by.kind === 'customer' ? windowOf(command) : null,
    caseId: current?.id ?? null,
    verifiedAt: now,
    until: plus(now, policy.values['identity.proofLifetime']),
    askedAt: code.sentAt,
    ...(established === null ? {} : { establishedAt: established }),
  }
  return { type: 'code-verified', codeId: code.id, proof, byAnybody: isByAnybody(context) }
}

export function rightCode({ verdict }: CommandContext): SentCode {
  if (verdict?.is !== 'right') throw new Error('no rule refused a code that is not right')
  return verdict.code
}

function listed(context: CommandContext, contact: Contact, events: readonly Happening[]): Outcome {
  const { account, sources } = context
  const accounts = holdersOf(sources.holders, contact) ?? [account.id]
  const cancelling = usesOldContact(context, contact)
    ? cancelled(context, 'old-contact-used')
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
export function usesOldContact({ account, policy }: CommandContext, contact: Contact): boolean {
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
