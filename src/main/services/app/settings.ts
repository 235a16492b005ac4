import { interfaceLanguages, type InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { AppView } from '@shared/views/app'
import { idleLimits } from '../../operators/idleness'
import type { SettingChanges, Settings } from '../../ports/settings'
import type { Desk } from '../desk'

const themes = ['system', 'light', 'dark'] as const
type Appearance = Pick<AppView, 'theme' | 'language' | 'zone'>

/** Settings where somebody has chosen, what the machine says where not. */
export async function appearance(desk: Pick<Desk, 'store' | 'host'>): Promise<Appearance> {
  const { settings } = desk.store
  const theme = await settings.get('theme')
  const language = await settings.get('language')
  return {
    theme: themes.find((one) => one === theme) ?? 'system',
    language: interfaceLanguages.find((one) => one === language) ?? desk.host.language(),
    zone: (await settings.get('zone')) ?? desk.host.zone(),
  }
}

/** What of a choice is not so already. */
export async function changesIn(
  settings: Settings,
  chosen: { theme?: string; language?: InterfaceLanguage; zone?: string },
): Promise<Record<string, string>> {
  const changes: Record<string, string> = {}
  for (const [key, value] of Object.entries(chosen))
    if (value !== undefined && value !== (await settings.get(key))) changes[key] = value
  return changes
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
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
