import type { Action } from '../action'
import { openRequests } from '../approvals/open'
import { ok } from '../replies'

/** How much waits, read from the indexes alone. Of requests for approval only whether an account has one is counted. */
export const showWaiting: Action<'app.waiting'> = (desk, { operator }) => ok({
  cases: desk.store.accounts.countOpenCases(operator.id),
  timers: desk.store.accounts.dueCount(),
  approvals: openRequests(desk, desk.clock.now()).length,
})
