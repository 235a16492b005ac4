import type { Channel } from '@shared/channels'
import type { Facts } from '@shared/vocabulary/outcomes'
import { usedEntry } from '../../audit/entries'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'
import type { CurrentExport } from '../state/exports'

/**
 * Writes down that an export begins, before anything of it is written: whatever becomes of the program then, the audit has it.
 * @param unfinished where a half file would lie, so that the next start finds it
 * @returns the number of the record, for the record of the end; null: another one is being written
 */
export function recordBeginning(
  { store, clock }: Desk,
  operator: OperatorRecord,
  what: Channel,
  facts: Facts,
  unfinished: string | null,
): Promise<number | null> {
  return store.exports.begin(
    usedEntry(clock.now(), operator, what, { step: 'begun', ...facts }),
    unfinished,
  )
}

/** Writes down how an export ended: under the same action as its beginning, and with the number of that record. @param remembered settings for the next one of its kind */
export function recordEnding(
  { store, clock }: Desk,
  { operator, what, record }: CurrentExport,
  facts: Facts,
  outcome: 'accepted' | 'failed' = 'accepted',
  remembered: Readonly<Record<string, string>> = {},
): Promise<void> {
  const entry = usedEntry(clock.now(), operator, what, { ...facts, record })
  return store.exports.end({ ...entry, outcome }, remembered)
}
