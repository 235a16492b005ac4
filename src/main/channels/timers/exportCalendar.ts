import { sentence } from '@shared/sentences/format'
import type { DueKind } from '@shared/views/timer'
import type { Due } from '../../engine/time/due'
import { inPieces } from '../../directory/export/pieces'
import { yieldingPause } from '../../platform/yielding'
import type { DatePlace } from '../../ports/dates'
import type { Run } from '../run'
import type { Desk } from '../../services/desk'
import { runExport } from '../../services/exports/runExport'
import { ok } from '../../services/replies'
import { appearance } from '../../services/app/settings'
import { leftOut, sparing, type Sparing } from '../../services/unreadable/sparing'
import { calendarLines, type CalendarEntry } from '../../services/timers/calendar'
import { dueView, eventsOf, toCome } from '../../services/timers/dates'

/** Between two looks at the clock: some 2 ms. */
const datesAtOnce = 25

/**
 * Saves all that falls due as a calendar file where the operator wants it. Of an account it carries the display name and
 * nothing else. Nothing is flushed before: what a power cut takes away falls due again in the same way.
 */
export const run: Run<'timers.exportCalendar'> = async (desk, asking, { kinds }) => {
  const wanted = eventsOf(kinds)
  let dates = 0
  const items = sparing(desk)
  const reply = await runExport(
    desk,
    asking,
    { what: 'timers.exportCalendar', fileName: 'latchkey.ics' },
    async () => {
      const now = desk.clock.now()
      const { language } = await appearance(desk)
      const said = new Map(
        kinds.map((kind) => [kind, sentence(language, `timersScreen.kind.${kind}`)]),
      )
      const of = await desk.store.dates.count(wanted, toCome(now))
      return {
        of,
        pieces: (tell) =>
          inPieces(
            calendarLines(
              entries(desk, items, wanted, said, toCome(now), (done) => tell((dates = done), of)),
              now,
            ),
          ),
        written: () => ({ dates: dates - items.leftOut(), ...leftOut(items) }),
      }
    },
  )
  return reply.ok
    ? ok({ saved: reply.value ? dates - items.leftOut() : null, leftOut: items.leftOut() })
    : reply
}

async function* entries(
  desk: Desk,
  items: Sparing,
  wanted: readonly Due['what'][],
  said: ReadonlyMap<DueKind, string>,
  from: DatePlace,
  tell: (done: number) => void,
): AsyncGenerator<CalendarEntry> {
  const pause = yieldingPause()
  let done = 0
  for (let place: DatePlace | undefined = from; place !== undefined; await pause()) {
    const dates = await desk.store.dates.list(wanted, place, datesAtOnce)
    for (const date of dates) {
      const due = await items.each(date.accountId, async () => dueView(desk, date))
      if (due !== null)
        yield {
          id: `${due.accountId}-${due.kind}-${due.dueAt}`,
          at: due.dueAt,
          summary: `${due.accountName}: ${said.get(due.kind)}`,
        }
    }
    await items.report()
    done += dates.length
    tell(done)
    place = dates.at(-1)
  }
}
