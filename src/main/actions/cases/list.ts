import type { CaseRowView } from '@shared/views/case'
import { duration, minus, type Instant } from '@shared/vocabulary/instant'
import { redFlags } from '../../engine/cases/redFlags'
import type { CasePlace } from '../../ports/accounts'
import type { Action } from '../action'
import type { Desk } from '../desk'
import { hintOfAccount } from '../masks'
import { ok } from '../replies'
import { settledAccount } from '../settled'

const closedWithin = duration('7d')

/** The operator's own cases: those that are open, and those of the last days; of each as many as are asked for. */
export const listCases: Action<'cases.list'> = (desk, { operator }, { open, closed }) => {
  const now = desk.clock.now()
  const { accounts } = desk.store
  const since = minus(now, closedWithin)
  const rows = (places: readonly CasePlace[]) => places.flatMap((place) => rowOf(desk, place, now) ?? [])
  return ok({
    open: rows(accounts.openCases(operator.id, open)),
    openCount: accounts.countOpenCases(operator.id),
    closed: rows(accounts.closedCases(operator.id, since, closed)),
    closedCount: accounts.countClosedCases(operator.id, since),
  })
}

function rowOf(desk: Desk, { accountId, caseId }: CasePlace, now: Instant): CaseRowView | null {
  const account = settledAccount(desk, accountId, now)
  const one = account?.cases.find(({ id }) => id === caseId)
  if (!account || !one) return null
  const { id, channel, story, openedAt, closedAt, outcome } = one
  return { id, accountId, accountName: account.name, accountHint: hintOfAccount(account), channel, story, openedAt, closedAt, outcome, flags: redFlags(account, one, now, desk.policy) }
}
