import type { Channel } from '@shared/channels'
import type { Facts } from '@shared/vocabulary/outcomes'
import { usedEntry } from '../../audit/entries'
import type { OperatorRecord } from '../../ports/store'
import type { Desk } from '../desk'
import type { CurrentExport } from './exportRoom'
import { forget, note } from './underWay'

/**
 * Writes down that an export begins, before anything of it is written: whatever becomes of the program then, the audit has it.
 * @param unfinished where a half file would lie, so that the next start finds it
 * @returns the number of the record, for the record of the end
 */
export function recordBeginning(
  { store, clock }: Desk,
  operator: OperatorRecord,
  what: Channel,
  facts: Facts,
  unfinished: string | null,
): number {
  return store.together(() => {
    store.audit.append(usedEntry(clock.now(), operator, what, { step: 'begun', ...facts }))
    const record = store.audit.head()?.sequence ?? 0
    note(store.settings, { what, record, unfinished })
    return record
  })
}

/** Writes down how an export ended: under the same action as its beginning, and with the number of that record. */
export function recordEnding(
  { store, clock }: Desk,
  { operator, what, record }: CurrentExport,
  facts: Facts,
  outcome: 'accepted' | 'failed' = 'accepted',
): void {
  store.together(() => {
    store.audit.append({ ...usedEntry(clock.now(), operator, what, { ...facts, record }), outcome })
    forget(store.settings)
  })
}
