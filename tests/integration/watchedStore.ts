import type { Store } from '../../src/main/ports/store'
import { unknownNames } from '../../src/main/services/recovery/unknownNames'

/** Something was written that no audit record of the same transaction tells of. */
export class Unrecorded extends Error {
  override readonly name = 'Unrecorded'
}

/**
 * Settings that are nobody's doing: how far the audit itself was checked, how far the store was examined, when the desk was last
 * seen to run, how far what came back was read, and how far a correction or a notice to many has come that was recorded when it began.
 */
const notDeeds: readonly string[] = [
  'place',
  'audit.checked',
  'clock.seen',
  'clock.correction',
  'examined',
  'riskNotice.progress',
  'returns.email',
  'returns.phone',
]

/** What is forgotten in time: a start forgets what the one before could not work with, a job the failures of names that nobody has. */
const forgotten: readonly string[] = ['unreadable:', unknownNames]

/**
 * The same store, which refuses settings that are changed without a record of it. Everything else can't be written without
 * one: its types ask for the entry.
 */
export function watchedStore(store: Store): Store {
  return {
    ...store,
    settings: {
      ...store.settings,
      async change(changes, entries, durability) {
        const deeds = Object.entries(changes).filter(
          ([key, value]) =>
            !notDeeds.includes(key) &&
            !(value === null && forgotten.some((prefix) => key.startsWith(prefix))),
        )
        if (deeds.length > 0 && entries.length === 0)
          throw new Unrecorded(`${deeds.map(([key]) => key).join(', ')} without an audit record`)
        await store.settings.change(changes, entries, durability)
      },
    },
  }
}
