import { foreignEntry } from '../../audit/entries'
import type { Desk } from '../desk'

/** Writes down that something else than our page in our window called, and was refused. */
export async function recordForeign({ store, clock }: Desk, calls: number): Promise<void> {
  await store.audit.append(foreignEntry(clock.now(), calls))
}
