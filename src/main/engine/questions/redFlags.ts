import { minus, type Instant } from '@shared/vocabulary/instant'
import type { CaseCheck } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RedFlagId } from '@shared/vocabulary/redFlags'
import type { Account, Case } from '../model/account'
import type { Policy } from '../model/policy'
import { isEstablished } from '../model/selectors'

/** Something about a case that should make the agent listen closely. What to say instead is in the catalogue. */
export interface RedFlag {
  readonly id: RedFlagId
  readonly facts: Facts
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
  'denies-change': ({ account, current }) =>
    account.replacement !== null && noticed(current, 'denies-change') ? {} : null,
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
  // What came with the account is as old as that: an imported one has nothing that has been there for longer. What is added
  // within the case comes after its caller was verified, and is no surprise.
  'new-contact': ({ account, current, now, policy }) => {
    const came = account.registeredAt ?? -Infinity
    const fresh = account.contacts.filter(
      (contact) =>
        contact.addedAt > came &&
        contact.addedAt < current.openedAt &&
        !isEstablished(contact, policy, now),
    )
    return fresh.length > 0 ? { contacts: fresh.length } : null
  },
}

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
  return (Object.keys(flags) as RedFlagId[]).flatMap((id) => {
    const facts = flags[id]({ account, current, now: at, policy, lately })
    return facts === null ? [] : [{ id, facts }]
  })
}

function noticed(current: Case, check: CaseCheck): boolean {
  return current.checks.some((one) => one.check === check)
}
