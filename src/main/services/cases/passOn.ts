import { mayGive } from '@shared/commands'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Role } from '@shared/vocabulary/kinds'
import { casesPassedOnEntry } from '../../audit/entries'
import { passedOn } from '../../engine/commands/passOn'
import type { Accepted } from '../../engine/model/decision'
import type { SeveralDecisions } from '../../ports/accounts'
import type { Delivery } from '../../ports/courier'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'
import { sparing } from '../unreadable/sparing'

/** What is left goes the next time. */
const most = 1_000

/** Whether somebody with this role can have a case. */
export function servesCustomers(role: Role): boolean {
  return mayGive(role, 'hand-over')
}

/** What becomes of the cases of somebody, to be stored along with what happens to them. */
export interface PassingOn {
  readonly making: SeveralDecisions<Accepted>
  /** How many cases were passed on. */
  count(): number
  /** After it was stored: what fell due on these accounts meanwhile is told to their customers. */
  tell(): Promise<void>
}

/** The open cases of one operator go to the supervisors. */
export function passingOn(desk: Desk, holder: OperatorId): PassingOn {
  const now = desk.clock.now()
  const parcels: Delivery[] = []
  let count = 0
  return {
    making: {
      decision: (account) => passedOn(account, holder, { now, policy: desk.policy, ids: desk.ids }),
      audit(accountId, { events, messages }) {
        parcels.push({ accountId, messages })
        const caseIds = events.flatMap((event) =>
          event.type === 'case-handed-over' ? [event.caseId] : [],
        )
        count += caseIds.length
        return caseIds.length === 0 ? null : casesPassedOnEntry(now, accountId, caseIds, holder)
      },
      recordedAt: now,
    },
    count: () => count,
    tell: async () => desk.courier.deliver(parcels, now),
  }
}

/** Cases of whoever can have none: from before removing took them along, or of an account that could not be read then. */
export async function passOnOrphans(desk: Desk): Promise<number> {
  if (desk.clockWatch.doubt() !== null) return 0
  const { accounts, cases, operators } = desk.store
  const items = sparing(desk)
  let passed = 0
  for (const operator of (await operators.list()).filter(isGone)) {
    const places = await cases.open(operator.id, most)
    if (places.length === 0) continue
    const passing = passingOn(desk, operator.id)
    const ids = [...new Set(places.map(({ accountId }) => accountId))]
    await accounts.decideEach(ids, passing.making, items.spare)
    await passing.tell()
    passed += passing.count()
  }
  await items.report()
  if (passed > 0) desk.changes.tell({ accountId: null })
  return passed
}

function isGone({ role, removedAt }: OperatorRecord): boolean {
  return removedAt !== null || !servesCustomers(role)
}
