import type { DeskDueView, FrozenView } from '@shared/views/timer'
import type { Instant } from '@shared/vocabulary/instant'
import type { DatePlace } from '../../ports/dates'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import type { Desk } from '../../services/desk'
import { sparing, type Sparing } from '../../services/unreadable/sparing'
import { stateOf } from '../../services/approvals/deskApprovals'
import { datedOf, dueView, frozenView, toCome } from '../../services/timers/dates'
import { mapInTurn } from '../../platform/inTurn'

const shown = 50
/** Each waits for a supervisor: nobody has that many. */
const frozenShown = 100
const everything: DatePlace = { at: 0 as Instant, accountId: null }

/** A page of what falls due or ends, over all accounts, soonest first; with the first page what is frozen. */
export const run: Run<'timers.list'> = async (desk, _asking, { kinds, after }) => {
  const beginning = toCome(desk.clock.now())
  // Between two pages the time may have passed the place of the first.
  const from: DatePlace =
    after === null || after.dueAt < beginning.at
      ? beginning
      : { at: after.dueAt, accountId: after.accountId }
  const wanted = datedOf(kinds)
  const dates = await desk.store.dates.list(wanted, from, shown)
  const last = dates.at(-1)
  const further = last === undefined ? 0 : await desk.store.dates.count(wanted, last)
  const items = sparing(desk)
  const due = await (
    await mapInTurn(
      dates,
      async (date) => (await items.each(date.accountId, async () => dueView(desk, date))) ?? [],
    )
  ).flat()
  const { frozen, frozenCount } =
    after === null && kinds.includes('frozen') ? await frozenOf(desk, items) : none
  await items.report()
  return ok({
    frozen,
    frozenCount,
    desk: after === null && kinds.includes('approval') ? await requestsOfDesk(desk) : [],
    due,
    unreadable: items.leftOut(),
    next:
      last === undefined || further === 0 ? null : { dueAt: last.at, accountId: last.accountId },
    further,
  })
}

/** Nobody has so many that they would need pages: each waits for a person, for a day at most. */
async function requestsOfDesk({ store, clock }: Desk): Promise<readonly DeskDueView[]> {
  const operators = await store.operators.list()
  const open = (await store.deskApprovals.list(clock.now())).filter((one) =>
    ['waits', 'approved'].includes(stateOf(one)),
  )
  return open
    .map(({ id, act, about, askedBy, expiresAt }) => ({
      id,
      act,
      about,
      askedBy: operators.find((one) => one.id === askedBy)?.name ?? '',
      dueAt: expiresAt,
    }))
    .toSorted((a, b) => a.dueAt - b.dueAt)
}

interface Frozen {
  readonly frozen: readonly FrozenView[]
  readonly frozenCount: number
}
const none: Frozen = { frozen: [], frozenCount: 0 }

async function frozenOf(desk: Desk, items: Sparing): Promise<Frozen> {
  const { dates } = desk.store
  const frozen = await (
    await mapInTurn(
      await dates.list(['replacement-frozen'], everything, frozenShown),
      async (date) => (await items.each(date.accountId, async () => frozenView(desk, date))) ?? [],
    )
  ).flat()
  const count = await dates.count(['replacement-frozen'], everything)
  // Whoever has been shown all that there are has been shown all.
  return { frozen, frozenCount: count > frozenShown ? count : frozen.length }
}
