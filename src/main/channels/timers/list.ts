import type { DatePlace } from '../../ports/accounts'
import type { Run } from '../run'
import { ok } from '../../services/replies'
import { sparing } from '../../services/unreadable/sparing'
import { dueView, eventsOf, toCome } from '../../services/timers/dates'

const shown = 50

/** A page of what falls due, over all accounts, soonest first. */
export const run: Run<'timers.list'> = (desk, _asking, { kinds, after }) => {
  const { accounts } = desk.store
  const beginning = toCome(desk.clock.now())
  // Between two pages the time may have passed the place of the first.
  const from: DatePlace =
    after === null || after.dueAt < beginning.at
      ? beginning
      : { at: after.dueAt, accountId: after.accountId }
  const wanted = eventsOf(kinds)
  const dates = accounts.dates(wanted, from, shown)
  const last = dates.at(-1)
  const further = last === undefined ? 0 : accounts.countDates(wanted, last)
  const items = sparing(desk)
  const due = dates.flatMap((date) => items.each(date.accountId, () => dueView(desk, date)) ?? [])
  items.report()
  return ok({
    due,
    unreadable: items.leftOut(),
    next:
      last === undefined || further === 0 ? null : { dueAt: last.at, accountId: last.accountId },
    further,
  })
}
