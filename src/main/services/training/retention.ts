import { minus } from '@shared/vocabulary/instant'
import { bySystem } from '../../audit/entries'
import type { Runs } from '../../ports/training'
import type { Desk } from '../desk'

const key = 'keptDays'
const day = 86_400

/** For how many days a run is kept after it was last played; null: until somebody deletes it. */
export async function keptDays(runs: Pick<Runs, 'setting'>): Promise<number | null> {
  const days = Number((await runs.setting(key)) ?? '')
  return Number.isInteger(days) && days > 0 ? days : null
}

export async function keepFor(runs: Pick<Runs, 'setSetting'>, days: number | null): Promise<void> {
  await runs.setSetting(key, days === null ? '' : String(days))
}

/**
 * Deletes the runs that are kept no longer. Nothing goes while the clock is not believed: one that is ahead would delete
 * them all.
 * @returns how many there were
 */
export async function forgetOldRuns(
  desk: Pick<Desk, 'clock' | 'clockWatch' | 'store'>,
  runs: Runs,
): Promise<number> {
  const days = await keptDays(runs)
  if (days === null || desk.clockWatch.doubt() !== null) return 0
  const now = desk.clock.now()
  const count = await runs.removeBefore(minus(now, days * day))
  if (count > 0)
    await desk.store.audit.append(bySystem(now, 'training.forgotRuns', { runs: count, days }))
  return count
}
