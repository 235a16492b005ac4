import type { DatePlace } from '../../ports/dates'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { sparing } from '../../services/unreadable/sparing'
import { dueView, eventsOf, toCome } from '../../services/timers/dates'
import { mapInTurn } from '../../platform/inTurn'

const shown = 50

/** A page of what falls due, over all accounts, soonest first. */
export const run: Run<'timers.list'> = async (desk, _asking, { kinds, after }) => {
  const beginning = toCome(desk.clock.now())
  // Between two pages the time may have passed the place of the first.
  const from: DatePlace =
    after === null || after.dueAt < beginning.at
      ? beginning
      : { at: after.dueAt, accountId: after.accountId }
  const wanted = eventsOf(kinds)
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
  await items.report()
  return ok({
    due,
    unreadable: items.leftOut(),
    next:
      last === undefined || further === 0 ? null : { dueAt: last.at, accountId: last.accountId },
    further,
  })
}
