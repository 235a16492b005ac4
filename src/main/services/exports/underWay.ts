import { isChannel, type Channel } from '@shared/channels'
import type { SettingStore } from '../../ports/store'

/** What the store remembers of an export that is being written, for a start after the program was killed. */
export interface ExportUnderWay {
  readonly what: Channel
  readonly record: number
  readonly unfinished: string | null
}

const key = 'exportUnderWay'

export function note(settings: SettingStore, underWay: ExportUnderWay): void {
  settings.set(key, JSON.stringify(underWay))
}

export function forget(settings: SettingStore): void {
  settings.set(key, '')
}

/** Null: none was being written when the store was last closed or left. */
export function noted(settings: SettingStore): ExportUnderWay | null {
  const text = settings.get(key) ?? ''
  if (text === '') return null
  try {
    const underWay = JSON.parse(text) as ExportUnderWay
    return isChannel(underWay.what) ? underWay : null
  } catch {
    // Somebody else wrote it: the desk opens all the same.
    return null
  }
}
