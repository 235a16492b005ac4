import type { CaseId, ContactId, OperatorId } from '@shared/vocabulary/ids'
import type { AccountStatus, ContactState } from '@shared/vocabulary/kinds'
import { plus, type Instant } from '@shared/vocabulary/instant'
import type {
  Account,
  Approval,
  Case,
  Contact,
  Failures,
  Proof,
  Replacement,
  SentCode,
  Session,
} from './account'
import type { Operator } from './actor'
import type { Policy } from './policy'

/** What follows from an account's instants: nothing of this is stored. */

/** The replacement once it runs; null while none is pending or its new contact still waits to be confirmed. */
export function runningReplacement(
  account: Account,
): (Replacement & { readonly startedAt: Instant; readonly maturesAt: Instant }) | null {
  const replacement = account.replacement
  return replacement !== null && replacement.startedAt !== null && replacement.maturesAt !== null
    ? (replacement as Replacement & { startedAt: Instant; maturesAt: Instant })
    : null
}

export function contactState(account: Account, contact: Contact): ContactState {
  if (contact.confirmedAt === null) return 'unconfirmed'
  if (contact.disabledAt !== null) return 'disabled'
  const replacement = runningReplacement(account)
  if (replacement?.oldContactIds.includes(contact.id)) return 'pending-removal'
  if (replacement?.kind === 'replace' && replacement.newContactIds.includes(contact.id))
    return 'pending-addition'
  return 'confirmed'
}

/** Whether codes of any purpose don't go to the contact any more (rule contacts.disabled). */
export function isDisabled(contact: Contact): boolean {
  return contact.disabledAt !== null || (contact.disabledFor ?? []).length > 0
}

/** The contacts that the running replacement takes away: a disabled one too, which is told like the others. */
export function oldContacts(account: Account): readonly Contact[] {
  const running = runningReplacement(account)
  return account.contacts.filter((contact) => running?.oldContactIds.includes(contact.id))
}

/**
 * A contact that is told what happens to the account: any that was confirmed, also a disabled one (notices are no codes),
 * but none that only arrives with a replacement.
 */
export function isTold(account: Account, contact: Contact): boolean {
  const running = runningReplacement(account)
  const arrives = running?.kind === 'replace' && running.newContactIds.includes(contact.id)
  return contact.confirmedAt !== null && !arrives
}

/** A contact that codes may go to: confirmed, also while its removal is pending (rule replacement.old-contacts-work). */
export function isUsable(account: Account, contact: Contact): boolean {
  const state = contactState(account, contact)
  return state === 'confirmed' || state === 'pending-removal'
}

/**
 * The gate of rule signin.needs-new-info: no confirmed contact, apart from what rides in a replacement that was begun at it.
 * A disabled contact still counts as confirmed: who has the password must not get past it by adding another one without a
 * proof.
 */
export function hasGate(account: Account): boolean {
  const running = runningReplacement(account)
  const riding = running?.kind === 'replace' ? running.newContactIds : []
  return !account.contacts.some(
    (contact) => contact.confirmedAt !== null && !riding.includes(contact.id),
  )
}

export function accountStatus(account: Account): AccountStatus {
  if (runningReplacement(account)) return 'replacement-pending'
  return hasGate(account) ? 'needs-new-info' : 'active'
}

export function findContact(account: Account, id: ContactId): Contact | undefined {
  return account.contacts.find((contact) => contact.id === id)
}

/** Codes that were neither used nor used up, to contacts that are still on the account, and of no case that is over: nothing else can still be checked. */
export function openCodes(account: Account): readonly SentCode[] {
  const isOver = (caseId: CaseId | null) =>
    account.cases.some((one) => one.id === caseId && one.closedAt !== null)
  return account.codes.filter(
    (code) =>
      code.usedAt === null &&
      code.endedAt === null &&
      code.withdrawnAt === undefined &&
      findContact(account, code.contactId) !== undefined &&
      !isOver(code.caseId),
  )
}

/** Requests for a second operator that nothing has come of yet: those that wait for one, and those that were approved and not used. Some may have lapsed. */
export function openApprovals({ approvals }: Account): {
  readonly asked: readonly Approval[]
  readonly given: readonly Approval[]
} {
  const open = approvals.filter(
    ({ usedAt, withdrawnAt }) => usedAt === null && withdrawnAt === undefined,
  )
  return {
    asked: open.filter(({ decision }) => decision === null),
    given: open.filter(({ decision }) => decision === 'approved'),
  }
}

/** The newest code that confirms this contact, while it can still be checked. */
export function openConfirmationCode(
  account: Account,
  contactId: ContactId,
  now: Instant,
): SentCode | null {
  const newest = account.codes.findLast(
    (code) => code.purpose === 'confirm-contact' && code.contactId === contactId,
  )
  return newest !== undefined &&
    newest.usedAt === null &&
    newest.endedAt === null &&
    now < newest.expiresAt
    ? newest
    : null
}

/** When a confirmed contact becomes established; null for an unconfirmed one. */
export function establishedAt(contact: Contact, policy: Policy): Instant | null {
  return contact.confirmedAt === null
    ? null
    : plus(contact.confirmedAt, policy.values['contacts.establishedAfter'])
}

export function isEstablished(contact: Contact, policy: Policy, now: Instant): boolean {
  const at = establishedAt(contact, policy)
  return at !== null && at <= now
}

export function isLocked(
  failures: Failures,
  now: Instant,
): failures is Failures & { readonly lockedUntil: Instant } {
  return failures.lockedUntil !== null && now < failures.lockedUntil
}

export function sessionIn(account: Account, window: string): Session | undefined {
  return account.sessions.find((session) => session.window === window)
}

export function openCases(account: Account, operator: Operator): readonly Case[] {
  return account.cases.filter((one) => isHeldBy(one, operator.id))
}

/** Whether the case is open and in this operator's hands. */
export function isHeldBy(one: Case, operatorId: OperatorId): boolean {
  return one.operatorId === operatorId && one.closedAt === null && one.waitsSince === undefined
}

/** Proofs that still count. */
export function liveProofs(account: Account, now: Instant): readonly Proof[] {
  return account.proofs.filter((proof) => now < proof.until)
}
