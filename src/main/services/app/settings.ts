import { interfaceLanguages, type InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { AppView } from '@shared/views/app'
import { idleLimits } from '../../operators/idleness'
import type { SettingChanges, Settings } from '../../ports/settings'
import type { Desk } from '../desk'

const themes = ['system', 'light', 'dark'] as const
type Appearance = Pick<AppView, 'theme' | 'language' | 'zone'>

/** Settings where somebody has chosen, what the machine says where not. */
export function appearance(desk: Pick<Desk, 'store' | 'host'>): Appearance {
  const { settings } = desk.store
  const theme = settings.get('theme')
  const language = settings.get('language')
  return {
    theme: themes.find((one) => one === theme) ?? 'system',
    language: interfaceLanguages.find((one) => one === language) ?? desk.host.language(),
    zone: settings.get('zone') ?? desk.host.zone(),
  }
}

/** What of a choice is not so already. */
export function changesIn(
  settings: Settings,
  chosen: { theme?: string; language?: InterfaceLanguage; zone?: string },
): Record<string, string> {
  const changes: Record<string, string> = {}
  for (const [key, value] of Object.entries(chosen))
    if (value !== undefined && value !== settings.get(key)) changes[key] = value
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
export function isSample(settings: Settings): boolean {
  return settings.get('profile') === 'sample'
}

/** Marks the profile for good: nothing turns a sample profile into a live one. */
export const markOfSample: SettingChanges = { profile: 'sample' }

const lockAfter = 'lockAfterMinutes'

/** After how many minutes without a touch a window is locked. */
export function lockAfterMinutes(settings: Settings): number {
  return Number(settings.get(lockAfter) ?? idleLimits.usual)
}

/** What makes it so. */
export function settingOfLockAfter(minutes: number): SettingChanges {
  return { [lockAfter]: String(minutes) }
}
