import type { WorkTodayView } from '@shared/views/today'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import type { CaseId } from '@shared/vocabulary/ids'
import { mapInTurn } from '../../platform/inTurn'
import type { OperatorRecord } from '../../ports/operators'
import { permits } from '../../services/access/permissions'
import type { Desk } from '../../services/desk'
import type { Run } from '../run'
import { deskWeek } from '../../services/insights/cases'
import { ok } from '../../services/replies'
import { datedOf, dueView, toCome } from '../../services/timers/dates'
import { openCaseViews } from '../../services/today/openCases'
import { undeliveredViews } from '../../services/today/undelivered'
import { changesToldTo } from '../../services/transports/changesTold'
import { waitsFor } from '../../services/today/waits'
import { sparing, type Sparing } from '../../services/unreadable/sparing'

const week = duration('7d')
const day = duration('1d')
const datesShown = 8
/** What people plan for: locks and codes are over before anybody has read the list. */
const planned = datedOf(['replacement', 'replacement-confirm', 'notice', 'reminder'])

/** What waits for this operator, and where they serve customers what they have open, what falls due and what did not arrive. */
export const run: Run<'today.show'> = async (desk, { operator }) => {
  const items = sparing(desk)
  const { shown, count } = await waitsFor(desk, operator, items)
  const handed = new Set(shown.flatMap((one) => (one.is === 'handed' ? [one.caseId] : [])))
  const work =
    permits('serve', operator, false) === 'yes' ? await workOf(desk, operator, handed, items) : null
  await items.report()
  return ok({
    waits: shown,
    waitsCount: count,
    work,
    channelChanges: await changesToldTo(desk, operator),
    unreadable: items.leftOut(),
  })
}

/** By indexes alone: of each list only what is shown is read. */
async function workOf(
  desk: Desk,
  operator: OperatorRecord,
  handed: ReadonlySet<CaseId>,
  items: Sparing,
): Promise<WorkTodayView> {
  const now = desk.clock.now()
  const { dates } = desk.store
  const until = plus(now, week)
  const soonest = await dates.list(planned, toCome(now), datesShown)
  const due = await mapInTurn(
    soonest.filter(({ at }) => at <= until),
    async (date) => items.each(date.accountId, async () => dueView(desk, date)),
  )
  return {
    ...(await openCaseViews(desk, operator, items, handed)),
    week: due.filter((one) => one !== null),
    weekCount: await dates.count(planned, toCome(now), until),
    ...(await undeliveredViews(desk, minus(now, day), items)),
    desk: await deskWeek(desk),
  }
}
