import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { DirectoryFormat, DirectoryProblem } from '@shared/vocabulary/directory'
import { problemAt } from './problems'
import type { DirectoryReading, DirectoryRecord } from './record'

/** What an import would do. Nothing is stored until somebody has seen it; then all of `added` is stored, or nothing. */
export interface ImportPlan {
  readonly format: DirectoryFormat | null
  /** SHA-256 of the file in hex: what is applied is what was shown. */
  readonly fileDigest: string
  readonly added: readonly DirectoryRecord[]
  /** In the store already, by a sign-in name. This version leaves them as they are. */
  readonly existing: readonly { readonly record: DirectoryRecord; readonly accountId: AccountId }[]
  readonly problems: readonly DirectoryProblem[]
  /** Of `added`: without a confirmed contact (signin.needs-new-info). */
  readonly gated: number
  /** People of the file that can't be added. */
  readonly refused: number
}

/**
 * Compares what a file says with what the store has. Pure: what the store has comes in as a look-up.
 * @param now where given, a last sign-in after it is dropped: accounts must not have a future behind them (clock.backwards)
 */
export function planImport(
  reading: DirectoryReading, fileDigest: string, findBySignInName: (value: string) => AccountId | null, now?: Instant,
): ImportPlan {
  const added: DirectoryRecord[] = []
  const existing: { record: DirectoryRecord; accountId: AccountId }[] = []
  const late: DirectoryProblem[] = []
  for (const record of reading.records) {
    const accountId = firstAccount(record, findBySignInName)
    if (accountId !== null) existing.push({ record, accountId })
    else if (now !== undefined && record.lastSignInAt !== null && record.lastSignInAt > now) {
      late.push(problemAt('date-in-future', record))
      added.push({ ...record, lastSignInAt: null })
    } else added.push(record)
  }
  return {
    format: reading.format, fileDigest, added, existing,
    problems: late.length === 0 ? reading.problems : [...reading.problems, ...late].toSorted((a, b) => a.line - b.line),
    gated: added.filter(isGated).length,
    refused: reading.problems.filter(({ severity }) => severity === 'record-refused').length,
  }
}

/** Whether the account will have the gate of rule signin.needs-new-info. */
export function isGated({ contacts }: DirectoryRecord): boolean {
  return !contacts.some(({ confirmed }) => confirmed)
}

function firstAccount({ signInNames }: DirectoryRecord, find: (value: string) => AccountId | null): AccountId | null {
  for (const { value } of signInNames) {
    const accountId = find(value)
    if (accountId !== null) return accountId
  }
  return null
}
