import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { failed, ok } from '../../services/replies'
import { noteSeen } from '../../services/clock/lastSeen'
import { clockCorrection } from '../../services/clock/correction'
import { doubtAnswered, followClock } from '../../services/clock/doubted'

/**
 * A supervisor says that the clock is right and had been ahead: the records from then keep their dates, and accounts that were
 * touched meanwhile are set right one after the other (`correctAccounts`). Never to before the profile began: a clock that says
 * so is wrong, whatever anybody says.
 */
export const run: Run<'clock.correct'> = (desk, { operator, session }, { says }) => {
  const { audit, operators, settings } = desk.store
  const doubt = doubtAnswered(desk, 'behind', says)
  if (doubt === null) return failed('conflict')
  const first = audit.slice(0, 1)[0]
  if (first !== undefined && doubt.says < first.at) return failed('conflict', { clock: 'early' })
  desk.store.together(() => {
    audit.append(
      usedEntry(doubt.says, operator, 'clock.correct', {
        lastSeen: doubt.lastSeen,
        says: doubt.says,
      }),
      'corrected',
    )
    noteSeen(settings, doubt.says)
    clockCorrection.begin(settings, doubt)
    for (const { id, lockedUntil } of operators.list())
      if (lockedUntil !== null && lockedUntil > doubt.says)
        operators.change(id, { lockedUntil: null })
  })
  followClock(desk)
  desk.changes.tell({ accountId: null })
  return ok(appView(desk, operator, session))
}
