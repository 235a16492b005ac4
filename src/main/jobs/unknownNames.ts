import { forgottenNames, unknownNames } from '../services/recovery/unknownNames'
import type { Desk } from '../services/desk'

/** How often, in seconds. */
export const unknownNamesEvery = 3_600

/** Forgets failures at sign-in names that nobody has. By a clock that is not believed nothing is forgotten. */
export async function forgetUnknownNames({ store, clock, clockWatch }: Desk): Promise<void> {
  if (clockWatch.doubt() !== null) return
  const gone = forgottenNames(await store.settings.startingWith(unknownNames), clock.now())
  if (gone.length > 0)
    await store.settings.change(Object.fromEntries(gone.map((key) => [key, null])), [])
}
