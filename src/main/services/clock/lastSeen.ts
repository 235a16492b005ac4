import { latest, type Instant } from '@shared/vocabulary/instant'
import type { SettingChanges, Settings } from '../../ports/settings'
import type { Store } from '../../ports/store'

const setting = 'clock.seen'

/** When the desk was last seen to run; null: it never noted it. */
export async function notedSeen(settings: Settings): Promise<Instant | null> {
  const noted = Number((await settings.get(setting)) ?? Number.NaN)
  return Number.isSafeInteger(noted) ? (noted as Instant) : null
}

/** Every change leaves an audit line, so the newest of these is the newest instant that the store knows. */
export async function newestRecord({ audit }: Pick<Store, 'audit'>): Promise<Instant | null> {
  return (await audit.list(1))[0]?.at ?? null
}

/** The latest that the profile knows of the time. */
export async function lastSeen(store: Pick<Store, 'audit' | 'settings'>): Promise<Instant | null> {
  return latest(await newestRecord(store), await notedSeen(store.settings))
}

/** What notes it. */
export function settingOfSeen(now: Instant): SettingChanges {
  return { [setting]: String(now) }
}
