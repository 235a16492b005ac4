import type { Desk } from '../services/desk'
import { finishImport } from '../services/directory/finishImport'
import { lastSeen, settingOfSeen } from '../services/clock/lastSeen'
import { clockDoubtEntry, clockJumpEntry } from '../audit/entries'
import { watchJumps } from '../platform/jumps'

/** How often it is noted that the desk was seen to run, in seconds: a profile may be open for weeks without a record. */
const seenEvery = 3_600

/**
 * A clock that was set forward, or is not believed, is written down, and the windows are told. As long as it is believed it is
 * noted now and then that the desk was seen. What waited for the clock goes on when it is believed again.
 */
export function watchClock(desk: Desk): () => Promise<void> {
  const { clock, clockWatch, store } = desk
  const jumped = watchJumps(clock)
  let doubted = false
  const importPutOff = clockWatch.doubt() !== null
  return async () => {
    const doubt = clockWatch.doubt()
    const now = clock.now()
    if ((doubt !== null) !== doubted) {
      await store.audit.append(clockDoubtEntry(now, doubt))
      doubted = doubt !== null
      desk.changes.tell({ accountId: null })
      if (!doubted && importPutOff) await finishImport(desk)
    }
    const seconds = jumped()
    if (seconds !== null) await store.audit.append(clockJumpEntry(now, seconds))
    if (doubt === null && now - ((await lastSeen(store)) ?? 0) >= seenEvery)
      await store.settings.change(settingOfSeen(now), [])
  }
}
