import type { CaseRowView } from '@shared/views/case'
import { minus, type Instant } from '@shared/vocabulary/instant'
import { redFlags } from '../../engine/questions/redFlags'
import { slices } from '../../platform/yielding'
import type { CasePlace } from '../../ports/accounts'
import type { OperatorRecord } from '../../ports/store'
import type { Action } from '../run'
import type { Desk } from '../../services/desk'
import { hintOfAccount } from '../../services/accounts/masks'
import { maskQuoted } from '../../services/delivery/quoted'
import { ok } from '../../services/replies'
import { settledAccount } from '../../services/accounts/settled'
import { UnreadableRecord } from '../../ports/unreadable'
import { sparing, type Sparing } from '../../services/unreadable/sparing'

/** The operator's own cases: those that are open, and those of the last days; of each as many as are asked for. In slices: each account is read. */
export const listCases: Action<'cases.list'> = async (desk, { operator }, { open, closed }) => {
  const now = desk.clock.now()
  const { accounts } = desk.store
  const since = minus(now, desk.policy.values['cases.closedWithin'])
  const [openCount, openPlaces] = [
    accounts.countOpenCases(operator.id),
    accounts.openCases(operator.id, open),
  ]
  const [closedCount, closedPlaces] = [
    accounts.countClosedCases(operator.id, since),
    accounts.closedCases(operator.id, since, closed),
  ]
  const items = sparing(desk)
  const openRows = await rowsOf(desk, operator, items, openPlaces, now)
  const openLeftOut = items.leftOut()
  const closedRows = await rowsOf(desk, operator, items, closedPlaces, now)
  items.report()
  const unreadable = items.leftOut()
  // Whoever has been shown all that can be read has been shown all.
  return ok({
    open: openRows,
    openCount: openCount - openLeftOut,
    closed: closedRows,
    closedCount: closedCount - (unreadable - openLeftOut),
    unreadable,
  })
}

async function rowsOf(
  desk: Desk,
  operator: OperatorRecord,
  items: Sparing,
  places: readonly CasePlace[],
  now: Instant,
): Promise<readonly CaseRowView[]> {
  const pause = slices()
  const rows: CaseRowView[] = []
  for (const place of places) {
    const row = items.each(place.accountId, () => rowOf(desk, operator, place, now))
    if (row !== null) rows.push(row)
    await pause()
  }
  return rows
}

function rowOf(
  desk: Desk,
  operator: OperatorRecord,
  { accountId, caseId }: CasePlace,
  now: Instant,
): CaseRowView | null {
  const account = settledAccount(desk, accountId, now)
  if (account === null) throw new UnreadableRecord('account', accountId)
  const one = account.cases.find(
    ({ id, operatorId }) => id === caseId && operatorId === operator.id,
  )
  // The list of cases was damaged: the account has no such case of this operator.
  if (one === undefined) return null
  const { id, channel, story, openedAt, closedAt, outcome } = one
  return {
    id,
    accountId,
    accountName: account.name,
    accountHint: hintOfAccount(account),
    channel,
    story: maskQuoted(story),
    openedAt,
    closedAt,
    outcome,
    flags: redFlags(account, one, now, desk.policy),
  }
}
