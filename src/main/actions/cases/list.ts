import type { CaseRowView } from '@shared/views/case'
import { duration, minus, type Instant } from '@shared/vocabulary/instant'
import { redFlags } from '../../engine/cases/redFlags'
import type { CasePlace } from '../../ports/accounts'
import type { Action } from '../action'
import type { Desk } from '../desk'
import { hintOfAccount } from '../masks'
import { ok } from '../replies'
import { settledAccount } from '../settled'

const shown = 100
const closedWithin = duration('7d')

/** The operator's own cases: those that are open, and those of the last days. */
export const listCases: Action<'cases.list'> = (desk, { operator }) => {
  const now = desk.clock.now()
  const rows = (places: readonly CasePlace[]) => places.flatMap((place) => rowOf(desk, place, now) ?? [])
  return ok({
    open: rows(desk.store.accounts.openCases(operator.id, shown)),
    closed: rows(desk.store.accounts.closedCases(operator.id, minus(now, closedWithin), shown)),
  })
}

function rowOf(desk: Desk, { accountId, caseId }: CasePlace, now: Instant): CaseRowView | null {
  const account = settledAccount(desk, accountId, now)
  const one = account?.cases.find(({ id }) => id === caseId)
  if (!account || !one) return null
  const { id, channel, story, openedAt, closedAt, outcome } = one
  return { id, accountId, accountName: account.name, accountHint: hintOfAccount(account), channel, story, openedAt, closedAt, outcome, flags: redFlags(account, one, now, desk.policy) }
}
