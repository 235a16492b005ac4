import { latest, type Instant } from '@shared/vocabulary/instant'
import type { SettingStore, Store } from '../../ports/store'

const setting = 'clock.seen'

/** When the desk was last seen to run; null: it never noted it. */
export function notedSeen(settings: SettingStore): Instant | null {
  const noted = Number(settings.get(setting) ?? Number.NaN)
  return Number.isSafeInteger(noted) ? (noted as Instant) : null
}

/** Every change leaves an audit line, so the newest of these is the newest instant that the store knows. */
export function newestRecord({ audit }: Pick<Store, 'audit'>): Instant | null {
  return audit.list(1)[0]?.at ?? null
}

/** The latest that the profile knows of the time. */
export function lastSeen(store: Pick<Store, 'audit' | 'settings'>): Instant | null {
  return latest(newestRecord(store), notedSeen(store.settings))
}

export function noteSeen(settings: SettingStore, now: Instant): void {
  settings.set(setting, String(now))
}
