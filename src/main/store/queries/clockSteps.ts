import type { SettingRows } from './settings'

const setting = 'audit.clockSteps'

/** Where the clock of the audit was corrected: at records that are dated before those before them. Kept apart, because no index finds them. */
export interface ClockSteps {
  /** The sequences, in their order. */
  all(): readonly number[]
  add(sequence: number): void
}

export function clockSteps(settings: SettingRows): ClockSteps {
  const all = () => JSON.parse(settings.get(setting) ?? '[]') as readonly number[]
  return { all, add: (sequence) => settings.set(setting, JSON.stringify([...all(), sequence])) }
}
