import { fewestInside } from '@shared/vocabulary/search'
import type { Account } from '../engine/model/account'
import { handlesOf, type Handle } from './handles'
import { separator } from './separator'

/** Cases and tickets are found by their beginnings; phones are there forwards already. */
const leftOut: ReadonlySet<Handle['kind']> = new Set(['case', 'ticket', 'phone-reversed'])

/** Whether a handle is part of its account's document. */
export function isInText({ kind, value }: Handle): boolean {
  return !leftOut.has(kind) && value.length >= fewestInside
}

/** The document of an account in the index of what stands inside words: each folded value once, and none that is part of another. */
export function searchTextOf(account: Account): string {
  const values = new Set<string>()
  for (const handle of handlesOf(account)) if (isInText(handle)) values.add(handle.value)
  const all = [...values]
  return all
    .filter((value) => !all.some((other) => other.length > value.length && other.includes(value)))
    .join(separator)
}

/** What of an account has one of the texts in it, or at its end where the text ends with the separator; null where nothing has. */
export function kindWith(account: Account, texts: readonly string[]): Handle['kind'] | null {
  return (
    handlesOf(account).find(
      (handle) =>
        isInText(handle) && texts.some((text) => (handle.value + separator).includes(text)),
    )?.kind ?? null
  )
}
