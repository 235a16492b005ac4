import type { SummaryAdvice } from '@shared/sentences/summary/text'
import type { ContactId } from '@shared/vocabulary/ids'
import { latest, type Instant } from '@shared/vocabulary/instant'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Account } from '../../engine/model/account'
import type { Policy } from '../../engine/model/policy'
import {
  accountStatus,
  findContact,
  hasGate,
  runningReplacement,
} from '../../engine/model/selectors'
import { timersOf, type Timer } from '../../engine/time/timers'
import { hintOfContact } from '../accounts/masks'

/** What the customer is told of how the account stands: what signing in leads to meanwhile, and which contact is meant. */
export function standingFacts(
  account: Account,
  policy: Policy,
  maskOf = (id: ContactId | null) => hintOfContact(account, id, policy),
): Facts {
  const pending = account.replacement
  const contactId =
    (pending?.kind === 'change-all' ? pending.oldContactIds[0] : pending?.newContactIds[0]) ?? null
  return {
    kind: pending === null ? null : kinds[pending.kind],
    contact: maskOf(contactId),
    signIn: signInMeanwhile(account, policy),
  }
}

const kinds = { 'remove-all': 'removeAll', replace: 'replace', 'change-all': 'changeAll' } as const

function signInMeanwhile(account: Account, policy: Policy): 'gate' | 'blocked' | null {
  if (hasGate(account)) return 'gate'
  return account.twoStep && policy.values['replacement.blocksTwoStepSignIn'] ? 'blocked' : null
}

/** Which advice fits the account as it stands. */
export function adviceFor(account: Account): SummaryAdvice {
  if (account.replacement?.frozenAt != null) return 'frozen'
  if (account.replacement !== null && runningReplacement(account) === null) return 'waits'
  const status = accountStatus(account)
  return status === 'replacement-pending' ? 'pending' : status
}

/**
 * The dates that hold for the customer: what is frozen has none, a notice waits for the end of the change, and a contact
 * that nobody proved anything for counts in full only when that is over as well.
 */
export function datesOf(account: Account, now: Instant, policy: Policy): readonly Timer[] {
  const running = runningReplacement(account)
  const isFrozen = running !== null && running.frozenAt !== null
  return timersOf(account, now, policy)
    .filter(({ kind }) => !isFrozen || (kind !== 'replacement' && kind !== 'notice-hard'))
    .map((timer) => ({ ...timer, endsAt: endFor(account, timer) }))
    .sort((a, b) => a.endsAt - b.endsAt)
}

function endFor(account: Account, { kind, endsAt, contactId }: Timer): Instant {
  const later =
    kind === 'notice-hard'
      ? (runningReplacement(account)?.maturesAt ?? null)
      : kind === 'established' && contactId !== null
        ? (findContact(account, contactId)?.unprovenUntil ?? null)
        : null
  return latest(endsAt, later) ?? endsAt
}
