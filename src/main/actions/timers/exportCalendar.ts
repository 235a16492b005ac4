import { sentence } from '@shared/sentences/format'
import type { DueKind } from '@shared/views/timer'
import type { Due } from '../../engine/due'
import { inPieces } from '../../directory/export/pieces'
import { slices } from '../../machine/slices'
import type { DatePlace } from '../../ports/accounts'
import type { Action } from '../action'
import type { Desk } from '../desk'
import { runExport } from '../exports/runExport'
import { ok } from '../replies'
import { appearance } from '../settings'
import { calendarLines, type CalendarEntry } from './calendar'
import { dueView, eventsOf, toCome } from './dates'

/** Between two looks at the clock: some 2 ms. */
const datesAtOnce = 25

/**
 * Saves all that falls due as a calendar file where the operator wants it. Of an account it carries the display name and
 * nothing else. Nothing is flushed before: what a power cut takes away falls due again in the same way.
 */
export const exportCalendar: Action<'timers.exportCalendar'> = async (desk, asking, { kinds }) => {
  const wanted = eventsOf(kinds)
  let dates = 0
  const reply = await runExport(desk, asking, { what: 'timers.exportCalendar', fileName: 'latchkey.ics' }, () => {
    const now = desk.clock.now()
    const { language } = appearance(desk)
    const said = new Map(kinds.map((kind) => [kind, sentence(language, `timersRoom.kind.${kind}`)]))
    const of = desk.store.accounts.countDates(wanted, toCome(now))
    return {
      of,
      pieces: (tell) => inPieces(calendarLines(entries(desk, wanted, said, toCome(now), (done) => tell((dates = done), of)), now)),
      written: () => ({ dates }),
    }
  })
  return reply.ok ? ok({ saved: reply.value ? dates : null }) : reply
}

async function* entries(desk: Desk, wanted: readonly Due['what'][], said: ReadonlyMap<DueKind, string>, from: DatePlace, tell: (done: number) => void): AsyncGenerator<CalendarEntry> {
  const pause = slices()
  let done = 0
  for (let place: DatePlace | undefined = from; place !== undefined; await pause()) {
    const dates = desk.store.accounts.dates(wanted, place, datesAtOnce)
    for (const date of dates) {
      const { accountId, accountName, kind, dueAt } = dueView(desk, date)
      yield { id: `${accountId}-${kind}-${dueAt}`, at: dueAt, summary: `${accountName}: ${said.get(kind)}` }
    }
    done += dates.length
    tell(done)
    place = dates.at(-1)
  }
}
