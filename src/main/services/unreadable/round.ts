import type { Instant } from '@shared/vocabulary/instant'
import type { SettingChanges, Settings } from '../../ports/settings'

/** A look at everything that is stored, and the one before it. */
export interface Round {
  readonly begun: Instant
  /** The number of the last account that was examined. */
  readonly last: number
  /** Null while it goes on. */
  readonly finished: Instant | null
  /** When everything was last looked at, and how many accounts that were. */
  readonly before: { readonly at: Instant; readonly accounts: number } | null
}

const place = 'examined'

/** Null: nobody has looked yet. */
export async function readRound(settings: Settings): Promise<Round | null> {
  const text = await settings.get(place)
  if (text === null) return null
  try {
    return JSON.parse(text) as Round
  } catch {
    // The looking begins anew.
    return null
  }
}

/** What keeps it. */
export function settingOfRound(round: Round): SettingChanges {
  return { [place]: JSON.stringify(round) }
}
