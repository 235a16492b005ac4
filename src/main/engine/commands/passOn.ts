import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { after } from '../evolve'
import type { Account } from '../model/account'
import { system } from '../model/actor'
import type { Accepted, Ids } from '../model/decision'
import type { AccountEvent } from '../model/events'
import type { Policy } from '../model/policy'
import { settle } from '../time/settle'

/** The cases that somebody has open who serves no customers any more go to the supervisors. What was proved in them counts no longer. */
export function passedOn(
  account: Account,
  holder: OperatorId,
  { now, policy, ids }: { readonly now: Instant; readonly policy: Policy; readonly ids: Ids },
): Accepted {
  const settled = settle(account, now, ids)
  const before = settled.account
  const events = before.cases
    .filter(
      ({ operatorId, closedAt, waitsSince }) =>
        operatorId === holder && closedAt === null && waitsSince === undefined,
    )
    .map(({ id }): AccountEvent => ({
      type: 'case-handed-over',
      // Nothing is recorded before the newest record, also where the clock was ahead.
      at: now < before.clock ? before.clock : now,
      by: system,
      caseId: id,
      to: null,
      reason: '',
      left: true,
    }))
  return {
    outcome: 'accepted',
    result: 'handed-over',
    facts: { operator: holder },
    accounts: [],
    advice: [],
    cites: [],
    before,
    due: settled.events,
    events,
    messages: settled.messages,
    account: after(before, events),
    policy: { id: policy.id, version: policy.version },
  }
}
