import { minus, type Instant } from '@shared/vocabulary/instant'
import type { CaseCheck } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RedFlagId } from '@shared/vocabulary/redFlags'
import type { Account, Case, Contact } from '../model/account'
import { callerProofs, callerStanding } from '../model/caller'
import type { Policy } from '../model/policy'
import { isEstablished } from '../model/selectors'

/** Something about a case that should make the agent listen closely. What to say instead is in the catalogue. */
export interface RedFlag {
  readonly id: RedFlagId
  /** `caller` among them, `verified` or `unverified`: what is to be done depends on it. */
  readonly facts: Facts
  /** A code has shown since that the owner calls: it stays worth knowing, and is no alarm any more. */
  readonly isEased: boolean
}

interface Seen {
  readonly account: Account
  readonly current: Case
  readonly now: Instant
  readonly policy: Policy
  /** All cases on the account that were opened lately, the current one among them. */
  readonly lately: readonly Case[]
}

/** Each flag with what raises it: null where nothing does. A flag refuses nothing; whoever proves to be the owner is helped. */
const flags: Readonly<Record<RedFlagId, (seen: Seen) => Facts | null>> = {
  // Once it was reported there is nothing left to offer.
  'denies-change': ({ account: { replacement }, current }) =>
    replacement?.frozenAt === null && noticed(current, 'denies-change') ? {} : null,
  'takeover-reported': ({ account }) =>
    account.replacement?.frozenAt == null ? null : { frozenAt: account.replacement.frozenAt },
  'not-the-owner-before': ({ current, lately }) => {
    const before = lately.findLast(
      (one) => one.id !== current.id && one.outcome === 'not-the-owner',
    )
    return before === undefined ? null : { closedAt: before.closedAt }
  },
  'new-number': ({ current }) => (noticed(current, 'new-number') ? {} : null),
  pressure: ({ current }) => (noticed(current, 'pressure') ? {} : null),
  'failed-codes': ({ account, current, policy }) => {
    const failures = account.codes
      .filter((code) => code.caseId === current.id)
      .reduce((sum, code) => sum + code.wrongTries, 0)
    return failures >= policy.values['redFlags.failedCodes'] ? { failures } : null
  },
  'several-agents': ({ lately }) => {
    const agents = new Set(lately.map((one) => one.operatorId)).size
    return agents > 1 ? { agents } : null
  },
  'several-cases': ({ lately }) => (lately.length > 1 ? { cases: lately.length } : null),
  // What is added within the case comes after its caller was verified, and is no surprise.
  'new-contact': ({ account, current, now, policy }) => {
    const fresh = account.contacts.filter(
      (contact) => contact.addedAt < current.openedAt && isFresh(account, contact, policy, now),
    )
    return fresh.length > 0 ? { contacts: fresh.length } : null
  },
}

/**
 * What a right code answers: who has the owner’s contact is the owner, and a lost phone with a new number is then the most common
 * call there is. It does not answer who is hurried, or whose account somebody else is at.
 */
const easedByProof: ReadonlySet<RedFlagId> = new Set([
  'not-the-owner-before',
  'new-number',
  'failed-codes',
  'several-agents',
  'several-cases',
  'new-contact',
])

/** The case's red flags, the gravest first, computed from what is stored (parameter redFlags.within). A closed case has those of its end. */
export function redFlags(
  account: Account,
  current: Case,
  now: Instant,
  policy: Policy,
): readonly RedFlag[] {
  const at = current.closedAt ?? now
  const since = minus(current.openedAt, policy.values['redFlags.within'])
  const lately = account.cases.filter((one) => one.openedAt > since && one.openedAt <= at)
  const isOwner = isProved(account, current, at, policy)
  const caller = isOwner ? 'verified' : 'unverified'
  return (Object.keys(flags) as RedFlagId[]).flatMap((id) => {
    const facts = flags[id]({ account, current, now: at, policy, lately })
    return facts === null
      ? []
      : [{ id, facts: { ...facts, caller }, isEased: isOwner && easedByProof.has(id) }]
  })
}

/** The caller is verified, and not only by a contact that is new itself: that may be the impostor’s own. */
function isProved(account: Account, current: Case, now: Instant, policy: Policy): boolean {
  if (callerStanding(account, current, now).until === null) return false
  return callerProofs(account, current, now).some(({ contactId }) =>
    account.contacts.some(
      (contact) => contact.id === contactId && !isFresh(account, contact, policy, now),
    ),
  )
}

/** Of what came with the account nothing is new: an imported one has nothing that has been there for longer. */
function isFresh(account: Account, contact: Contact, policy: Policy, now: Instant): boolean {
  return (
    contact.addedAt > (account.registeredAt ?? -Infinity) && !isEstablished(contact, policy, now)
  )
}

function noticed(current: Case, check: CaseCheck): boolean {
  return current.checks.some((one) => one.check === check)
}
