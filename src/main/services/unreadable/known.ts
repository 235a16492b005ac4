import type { SettingChanges, Settings } from '../../ports/settings'
import type { BadRecord, RecordPlace } from '../../ports/unreadable'

/** The bad records that a desk knows of. They are kept in the store, one setting each, so that a start knows them as well. */
export interface KnownRecords {
  /** What was met first comes first. */
  list(): readonly BadRecord[]
  get(place: RecordPlace): BadRecord | null
  /** So many are known that no more are taken: the store as a whole is damaged, and a longer list would help nobody. */
  isFull(): boolean
  /** Knows it from now on, for as long as the desk is open. */
  hold(record: BadRecord): void
  /** Knows it no more. */
  forget(place: RecordPlace): void
}

const prefix = 'unreadable:'
/** A damaged store may have more; that there are more is known and said. */
export const mostKnown = 1_000

export async function knownRecords(settings: Settings): Promise<KnownRecords> {
  const known = new Map<string, BadRecord>()
  const over: Record<string, null> = {}
  for (const { key, value } of await settings.startingWith(prefix)) {
    const record = parsed(value)
    // What Latchkey fails at, the Latchkey that was started now may manage: it is met again, or it is over.
    if (record === null || record.why === 'stuck') over[key] = null
    else known.set(key, record)
  }
  if (Object.keys(over).length > 0) await settings.change(over, [])
  return {
    list: () =>
      [...known.values()].sort(
        (a, b) => a.since - b.since || (settingOf(a) < settingOf(b) ? -1 : 1),
      ),
    get: (place) => (known.size === 0 ? null : (known.get(settingOf(place)) ?? null)),
    isFull: () => known.size >= mostKnown,
    hold: (record) => void known.set(settingOf(record), record),
    forget: (place) => void known.delete(settingOf(place)),
  }
}

/** What keeps records for the next start. */
export function settingsOfBad(records: readonly BadRecord[]): SettingChanges {
  return Object.fromEntries(records.map((record) => [settingOf(record), JSON.stringify(record)]))
}

/** What forgets them. */
export function settingsOfMended(places: readonly RecordPlace[]): SettingChanges {
  return Object.fromEntries(places.map((place) => [settingOf(place), null]))
}

function settingOf({ table, key }: RecordPlace): string {
  return `${prefix}${table}:${key}`
}

function parsed(text: string): BadRecord | null {
  try {
    return JSON.parse(text) as BadRecord
  } catch {
    // It is met again, and then known again.
    return null
  }
}
