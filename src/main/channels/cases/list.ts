import type { CaseRowView } from '@shared/views/case'
import { minus, type Instant } from '@shared/vocabulary/instant'
import { redFlags } from '../../engine/questions/redFlags'
import { yieldingPause } from '../../platform/yielding'
import type { CasePlace } from '../../ports/cases'
import type { OperatorRecord } from '../../ports/operators'
import type { Run } from '../run'
import type { Desk } from '../../services/desk'
import { hintOfAccount } from '../../services/accounts/masks'
import { maskQuoted } from '../../services/delivery/quoted'
import { ok } from '../../services/replies'
import { settledAccount } from '../../services/accounts/settled'
import { UnreadableRecord } from '../../ports/unreadable'
import { sparing, type Sparing } from '../../services/unreadable/sparing'

/** The operator's own cases: those that are open, and those of the last days; of each as many as are asked for. In slices: each account is read. */
export const run: Run<'cases.list'> = async (desk, { operator }, { open, closed }) => {
  const now = desk.clock.now()
  const { cases } = desk.store
  const since = minus(now, desk.policy.values['cases.closedWithin'])
  const [openCount, openPlaces] = [
    await cases.countOpen(operator.id),
    await cases.open(operator.id, open),
  ]
  const [closedCount, closedPlaces] = [
    await cases.countClosed(operator.id, since),
    await cases.closed(operator.id, since, closed),
  ]
  const items = sparing(desk)
  const openRows = await rowsOf(desk, operator, items, openPlaces, now)
  const openLeftOut = items.leftOut()
  const closedRows = await rowsOf(desk, operator, items, closedPlaces, now)
  await items.report()
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
  const pause = yieldingPause()
  const rows: CaseRowView[] = []
  for (const place of places) {
    const row = await items.each(place.accountId, async () => rowOf(desk, operator, place, now))
    if (row !== null) rows.push(row)
    await pause()
  }
  return rows
}

async function rowOf(
  desk: Desk,
  operator: OperatorRecord,
  { accountId, caseId }: CasePlace,
  now: Instant,
): Promise<CaseRowView | null> {
  const account = await settledAccount(desk, accountId, now)
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
