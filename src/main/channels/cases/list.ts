import type { CaseRowView } from '@shared/views/case'
import { minus, type Instant } from '@shared/vocabulary/instant'
import { redFlags } from '../../engine/questions/redFlags'
import { yieldingPause } from '../../platform/yielding'
import { listedUnder, supervisorsQueue, type CasePlace, type Cases } from '../../ports/cases'
import type { OperatorRecord } from '../../ports/operators'
import { mapInTurn } from '../../platform/inTurn'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Run } from '../run'
import type { Desk } from '../../services/desk'
import { caseOffers } from '../../services/cases/offers'
import { hintOfAccount } from '../../services/accounts/masks'
import { maskQuoted } from '../../services/delivery/quoted'
import { ok } from '../../services/replies'
import { settledAccount } from '../../services/accounts/settled'
import { UnreadableRecord } from '../../ports/unreadable'
import { sparing, type Sparing } from '../../services/unreadable/sparing'

/**
 * The operator's own cases, those that are open and those of the last days; to a supervisor also what waits for one and what
 * others have open. Of each as many as are asked for. In slices: each account is read.
 */
export const run: Run<'cases.list'> = async (desk, { operator }, { open, closed }) => {
  const now = desk.clock.now()
  const { cases } = desk.store
  const since = minus(now, desk.policy.values['cases.closedWithin'])
  const names = new Map((await desk.store.operators.list()).map(({ id, name }) => [id, name]))
  const items = sparing(desk)
  const seen = { desk, operator, names, items, now }
  const rows = async (listed: Listed) => rowsOf(seen, listed)
  const own = await rows(await listedOf(cases, operator.id, open))
  const done = await rows({
    count: await cases.countClosed(operator.id, since),
    places: (await cases.closed(operator.id, since, closed)).map((place) => ({
      ...place,
      under: operator.id,
    })),
  })
  const supervises = operator.role === 'supervisor'
  const waiting = await rows(supervises ? await listedOf(cases, supervisorsQueue, open) : none)
  const others = await rows(
    supervises
      ? await together(
          cases,
          [...names.keys()].filter((id) => id !== operator.id),
          open,
        )
      : none,
  )
  await items.report()
  return ok({
    open: own.rows,
    openCount: own.count,
    closed: done.rows,
    closedCount: done.count,
    waiting: waiting.rows,
    waitingCount: waiting.count,
    others: others.rows,
    othersCount: others.count,
    unreadable: items.leftOut(),
  })
}

/** Where cases are, and whom they are listed under; `count` says how many there are in all. */
interface Listed {
  readonly count: number
  readonly places: readonly (CasePlace & { readonly under: OperatorId })[]
}
const none: Listed = { count: 0, places: [] }

async function listedOf(cases: Cases, under: OperatorId, wanted: number): Promise<Listed> {
  const places = await cases.open(under, wanted)
  return {
    count: await cases.countOpen(under),
    places: places.map((place) => ({ ...place, under })),
  }
}

/** What several have open, one after the other. */
async function together(
  cases: Cases,
  operators: readonly OperatorId[],
  wanted: number,
): Promise<Listed> {
  const all = await mapInTurn(operators, async (id) => listedOf(cases, id, wanted))
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    places: all.flatMap(({ places }) => places).slice(0, wanted),
  }
}

interface Seen {
  readonly desk: Desk
  readonly operator: OperatorRecord
  readonly names: ReadonlyMap<OperatorId, string>
  readonly items: Sparing
  readonly now: Instant
}

async function rowsOf(
  seen: Seen,
  { count, places }: Listed,
): Promise<{ readonly rows: readonly CaseRowView[]; readonly count: number }> {
  const pause = yieldingPause()
  const rows: CaseRowView[] = []
  const before = seen.items.leftOut()
  for (const place of places) {
    const row = await seen.items.each(place.accountId, async () => rowOf(seen, place))
    if (row !== null) rows.push(row)
    await pause()
  }
  // Whoever has been shown all that can be read has been shown all.
  return { rows, count: count - (seen.items.leftOut() - before) }
}

async function rowOf(
  { desk, operator, names, now }: Seen,
  { accountId, caseId, under }: Listed['places'][number],
): Promise<CaseRowView | null> {
  const account = await settledAccount(desk, accountId, now)
  if (account === null) throw new UnreadableRecord('account', accountId)
  const one = account.cases.find((found) => found.id === caseId && listedUnder(found) === under)
  // The list of cases was damaged: the account has no such case there.
  if (one === undefined) return null
  const { id, operatorId, channel, story, openedAt, closedAt, outcome } = one
  return {
    id,
    accountId,
    accountName: account.name,
    accountHint: hintOfAccount(account),
    operatorName: names.get(operatorId) ?? '',
    channel,
    story: maskQuoted(story),
    openedAt,
    waitsSince: one.waitsSince ?? null,
    closedAt,
    outcome,
    flags: redFlags(account, one, now, desk.policy).filter(({ isEased }) => !isEased),
    offers: caseOffers(desk, operator, account, one, now),
  }
}
