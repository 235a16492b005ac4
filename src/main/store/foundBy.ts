import type { AccountId } from '@shared/vocabulary/ids'
import { normaliseHandle } from './normaliseHandle'

/** The accounts that the index has under one of the spellings, each once, in the order of their ids. */
export function foundBy(
  spellings: readonly string[],
  ask: (folded: string) => AccountId[],
): AccountId[] {
  const folded = [...new Set(spellings.map(normaliseHandle))]
  return folded.length === 1 ? ask(folded[0] ?? '') : [...new Set(folded.flatMap(ask))].sort()
}
