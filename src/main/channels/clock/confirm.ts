import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { appView } from '../../services/app/view'
import { failed, ok } from '../../services/replies'
import { doubtAnswered, followClock } from '../../services/clock/doubted'

/** A supervisor says that the clock is right although it is long since the desk was last seen: what fell due meanwhile may happen. */
export const run: Run<'clock.confirm'> = async (desk, { operator, session }, { says }) => {
  const doubt = doubtAnswered(desk, 'ahead', says)
  if (doubt === null) return failed('conflict')
  // Written down first, by the time that was held until now: what can't be recorded is not done.
  await desk.store.audit.append(
    usedEntry(desk.clock.now(), operator, 'clock.confirm', {
      lastSeen: doubt.lastSeen,
      says: doubt.says,
    }),
  )
  followClock(desk)
  desk.changes.tell({ accountId: null })
  return ok(await appView(desk, operator, session))
}
