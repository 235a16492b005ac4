import { sentence } from '@shared/sentences/format'
import { usedEntry } from '../../audit/entries'
import type { Action } from '../action'
import { unwritable } from '../exports/unwritable'
import { inOnePiece } from '../inOnePiece'
import { ok } from '../replies'
import { appearance } from '../settings'
import { calendarOf } from './calendar'
import { upcomingViews } from './upcoming'

const mostAccounts = 2_000

/** Saves what falls due as a calendar file where the operator wants it. Of an account it carries the display name and nothing else. */
export const exportCalendar: Action<'timers.exportCalendar'> = async (desk, { operator }, { kinds }) => {
  const target = await desk.host.chooseTarget('latchkey.ics')
  if (target === null) return ok({ saved: false, dates: 0, until: null })
  const now = desk.clock.now()
  const { language } = appearance(desk)
  const { due, until } = upcomingViews(desk, mostAccounts)
  const entries = due
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ accountId, accountName, kind, dueAt }) => ({ id: `${accountId}-${kind}-${dueAt}`, at: dueAt, summary: `${accountName}: ${sentence(language, `timersRoom.kind.${kind}`)}` }))
  try {
    await target.write(inOnePiece(calendarOf(entries, now)))
  } catch (error) {
    return unwritable('timers.exportCalendar', error)
  }
  desk.store.audit.append(usedEntry(now, operator, 'timers.exportCalendar', { dates: entries.length }))
  return ok({ saved: true, dates: entries.length, until })
}
