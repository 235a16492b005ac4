import type { Desk } from '../services/desk'
import { reportReadable } from '../services/unreadable/report'
import { yieldingPause } from '../platform/yielding'
import type { RecordPlace } from '../ports/unreadable'

/** Looks again at what could not be read. What reads well by now, because somebody brought it back, is off the list. */
export async function lookAgain(desk: Desk): Promise<void> {
  const pause = yieldingPause()
  const mended: RecordPlace[] = []
  for (const record of desk.unreadable.list()) {
    // What Latchkey fails at is over when it no longer fails, which only shows by doing it.
    if (record.why === 'unreadable' && (await desk.store.upkeep.readsWell(record)) === 'well')
      mended.push(record)
    await pause()
  }
  await reportReadable(desk, mended)
}
