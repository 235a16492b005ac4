import { calendarKinds } from '@shared/views/timer'
import { inPieces } from '../../directory/export/pieces'
import type { Run } from '../run'
import { organisation } from '../../services/app/organisation'
import { appearance } from '../../services/app/settings'
import { runExport } from '../../services/exports/runExport'
import { ok } from '../../services/replies'
import { calendarLines } from '../../services/timers/calendar'
import { calendarEntries } from '../../services/timers/calendarEntries'
import { datedOf, toCome } from '../../services/timers/dates'
import { GivenDates } from '../../services/timers/givenDates'
import { leftOut, sparing } from '../../services/unreadable/sparing'

/**
 * Saves all that falls due as a calendar file where the operator wants it, and what an earlier file had and will not happen. Of an
 * account it carries a mask or the display name, and nothing else. Nothing is flushed before: what a power cut takes away falls
 * due again in the same way.
 */
export const run: Run<'timers.exportCalendar'> = async (desk, asking, { kinds, named = false }) => {
  const { settings, dates } = desk.store
  let done = 0
  const items = sparing(desk)
  const given = await GivenDates.of(settings)
  const reply = await runExport(
    desk,
    asking,
    { what: 'timers.exportCalendar', fileName: 'latchkey.ics' },
    async () => {
      const now = desk.clock.now()
      const { language } = await appearance(desk)
      const { name } = await organisation(settings)
      const taken = calendarKinds.filter((kind) => kinds.includes(kind))
      const of = await dates.count(datedOf(taken), toCome(now))
      const order = { kinds: taken, named, language, now }
      return {
        of,
        pieces: (tell) => {
          const entries = calendarEntries(desk, items, given, order, (come) =>
            tell((done = come), of),
          )
          return inPieces(calendarLines(entries, name === '' ? 'Latchkey' : name, now))
        },
        written: () => ({ dates: done - items.leftOut(), ...leftOut(items) }),
        remembered: () => given.settings(now),
      }
    },
  )
  return reply.ok
    ? ok({ saved: reply.value ? done - items.leftOut() : null, leftOut: items.leftOut() })
    : reply
}
