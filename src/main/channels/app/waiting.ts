import { channels } from '@shared/channels'
import type { WaitingView } from '@shared/views/waiting'
import { administersAsFounder } from '../../operators/roster'
import type { OperatorRecord } from '../../ports/operators'
import type { Run } from '../run'
import { waitingForDesk } from '../../services/approvals/deskApprovals'
import { openRequests } from '../../services/approvals/open'
import type { Desk } from '../../services/desk'
import { permits } from '../../services/access/permissions'
import { ok } from '../../services/replies'
import { supervisorsQueue } from '../../ports/cases'
import { readRound } from '../../services/unreadable/round'

/** How much waits, read from the indexes alone. Of requests for approval only whether an account has one is counted. */
export const run: Run<'app.waiting'> = async (desk, { operator }) =>
  ok({
    cases: await casesOf(desk, operator),
    timers: await desk.store.dates.dueCount(),
    approvals:
      (await openRequests(desk, desk.clock.now())).length + (await waitingForDesk(desk)).length,
    ...((await caresForStore(desk, operator))
      ? { unreadable: met(desk), examined: (await readRound(desk.store.settings))?.before ?? null }
      : { unreadable: null, examined: null }),
  })

/** The operator's own, and for a supervisor what was handed over to the supervisors. */
async function casesOf({ store }: Desk, { id, role }: OperatorRecord): Promise<number> {
  const own = await store.cases.countOpen(id)
  return role === 'supervisor' ? own + (await store.cases.countOpen(supervisorsQueue)) : own
}

/** Whoever may see the list of what can't be read. */
async function caresForStore({ store }: Desk, operator: OperatorRecord): Promise<boolean> {
  return (
    permits(
      channels['unreadable.list'].permission,
      operator,
      await administersAsFounder(operator, store.operators),
    ) === 'yes'
  )
}

function met({ unreadable }: Desk): WaitingView['unreadable'] {
  const [first] = unreadable.list()
  return first === undefined
    ? null
    : { count: unreadable.list().length, full: unreadable.isFull(), since: first.since }
}
