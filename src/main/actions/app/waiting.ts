import type { WaitingView } from '@shared/views/waiting'
import { administersAsFounder } from '../../operators/roster'
import type { OperatorRecord } from '../../ports/store'
import type { Action } from '../action'
import { openRequests } from '../approvals/open'
import type { Desk } from '../desk'
import { permissions, permits } from '../permissions'
import { ok } from '../replies'

/** How much waits, read from the indexes alone. Of requests for approval only whether an account has one is counted. */
export const showWaiting: Action<'app.waiting'> = (desk, { operator }) => ok({
  cases: desk.store.accounts.countOpenCases(operator.id),
  timers: desk.store.accounts.dueCount(),
  approvals: openRequests(desk, desk.clock.now()).length,
  unreadable: unreadableFor(desk, operator),
})

/** For whoever may see the list of them. */
function unreadableFor({ store, unreadable }: Desk, operator: OperatorRecord): WaitingView['unreadable'] {
  const [first] = unreadable.list()
  if (first === undefined || permits(permissions['unreadable.list'], operator, administersAsFounder(operator, store.operators)) !== 'yes') return null
  return { count: unreadable.list().length, full: unreadable.isFull(), since: first.since }
}
