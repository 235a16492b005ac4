import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { failed, ok } from '../../services/replies'
import { settingOfSeen } from '../../services/clock/lastSeen'
import { settingOfCorrection } from '../../services/clock/correction'
import { doubtAnswered, followClock } from '../../services/clock/doubted'

/**
 * A supervisor says that the clock is right and had been ahead: the records from then keep their dates, and accounts that were
 * touched meanwhile are set right one after the other (`correctAccounts`). Never to before the profile began: a clock that says
 * so is wrong, whatever anybody says.
 */
export const run: Run<'clock.correct'> = async (desk, { operator, session }, { says }) => {
  const doubt = doubtAnswered(desk, 'behind', says)
  if (doubt === null) return failed('conflict')
  const [first] = await desk.store.audit.slice(0, 1)
  if (first !== undefined && doubt.says < first.at) return failed('conflict', { clock: 'early' })
  await desk.store.correctClock(
    usedEntry(doubt.says, operator, 'clock.correct', {
      lastSeen: doubt.lastSeen,
      says: doubt.says,
    }),
    { ...settingOfSeen(doubt.says), ...settingOfCorrection(doubt) },
  )
  followClock(desk)
  desk.changes.tell({ accountId: null })
  return ok(await appView(desk, operator, session))
}
