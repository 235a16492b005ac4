import { interfaceLanguages, type InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { AppView } from '@shared/views/app'
import { idleLimits } from '../../operators/idleness'
import type { SettingStore } from '../../ports/store'
import type { Desk } from '../desk'

const themes = ['system', 'light', 'dark'] as const
type Appearance = Pick<AppView, 'theme' | 'language' | 'zone'>

/** Settings where somebody has chosen, what the machine says where not. */
export function appearance(desk: Pick<Desk, 'store' | 'host'>): Appearance {
  const settings = desk.store.settings
  return {
    theme: themes.find((theme) => theme === settings.get('theme')) ?? 'system',
    language:
      interfaceLanguages.find((language) => language === settings.get('language')) ??
      desk.host.language(),
    zone: settings.get('zone') ?? desk.host.zone(),
  }
}

type ChosenAppearance = Readonly<Record<string, string>>

/** What of a choice is not so already. */
export function changesIn(
  settings: SettingStore,
  chosen: { theme?: string; language?: InterfaceLanguage; zone?: string },
): ChosenAppearance {
  const changes: Record<string, string> = {}
  for (const [key, value] of Object.entries(chosen))
    if (value !== undefined && value !== settings.get(key)) changes[key] = value
  return changes
}

export function chooseAppearance(settings: SettingStore, changes: ChosenAppearance): void {
  for (const [key, value] of Object.entries(changes)) settings.set(key, value)
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
export function isSample(settings: SettingStore): boolean {
  return settings.get('profile') === 'sample'
}

/** Marks the profile for good: nothing turns a sample profile into a live one. */
export function markSample(settings: SettingStore): void {
  settings.set('profile', 'sample')
}

const lockAfter = 'lockAfterMinutes'

/** After how many minutes without a touch a window is locked. */
export function lockAfterMinutes(settings: SettingStore): number {
  return Number(settings.get(lockAfter) ?? idleLimits.usual)
}

export function chooseLockAfter(settings: SettingStore, minutes: number): void {
  settings.set(lockAfter, String(minutes))
}
