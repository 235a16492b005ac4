import { interfaceLanguages, type InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { AppView } from '@shared/views/app'
import { idleLimits } from '../../operators/idleness'
import type { SettingChanges, Settings } from '../../ports/settings'
import type { Desk } from '../desk'

const themes = ['system', 'light', 'dark'] as const
type Appearance = Pick<AppView, 'theme' | 'language' | 'zone' | 'notifications'>

/** Settings where somebody has chosen, what the machine says where not. */
export async function appearance(desk: Pick<Desk, 'store' | 'host'>): Promise<Appearance> {
  const { settings } = desk.store
  const theme = await settings.get('theme')
  const language = await settings.get('language')
  return {
    theme: themes.find((one) => one === theme) ?? 'system',
    language: interfaceLanguages.find((one) => one === language) ?? desk.host.language(),
    zone: (await settings.get('zone')) ?? desk.host.zone(),
    notifications: (await settings.get('notifications')) !== 'off',
  }
}

/** What of a choice is not so already. */
export async function changesIn(
  settings: Settings,
  chosen: {
    readonly theme?: string
    readonly language?: InterfaceLanguage
    readonly zone?: string
    readonly notifications?: boolean
  },
): Promise<Record<string, string>> {
  const changes: Record<string, string> = {}
  for (const [key, value] of Object.entries(chosen)) {
    const kept = typeof value === 'boolean' ? (value ? 'on' : 'off') : value
    if (kept !== undefined && kept !== (await settings.get(key))) changes[key] = kept
  }
  return changes
}

/** Zones that were found to be there: to look one up takes as long as to read half a scenario. */
const zones = new Set<string>()

export function isZone(name: string): boolean {
  if (zones.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    zones.add(name)
    return true
  } catch {
    return false
  }
}

/** Whether the profile holds invented people. */
export async function isSample(settings: Settings): Promise<boolean> {
  return (await settings.get('profile')) === 'sample'
}

/** Marks the profile for good: nothing turns a sample profile into a live one. */
export const markOfSample: SettingChanges = { profile: 'sample' }

const lockAfter = 'lockAfterMinutes'

/** After how many minutes without a touch a window is locked. */
export async function lockAfterMinutes(settings: Settings): Promise<number> {
  return Number((await settings.get(lockAfter)) ?? idleLimits.usual)
}

/** What makes it so. */
export function settingOfLockAfter(minutes: number): SettingChanges {
  return { [lockAfter]: String(minutes) }
}
