import type Client from 'better-sqlite3'
import type { Spare } from '../ports/unreadable'
import { searchTextOf } from './searchText'
import { immediateTransactions } from './database'
import { readingAccounts } from './queries/readingAccounts'
import { settingRows, type SettingRows } from './queries/settings'
import { textRows } from './queries/textRows'

/** Goes up when a document is put together in another way: an index of another making is built anew. */
const making = 1
const place = 'index.text'
/** Some 2 ms. */
const accountsAtOnce = 20

/** How far the building has come. Accounts above `through` were registered since it began, and brought their documents along. */
interface Progress {
  readonly making: number
  readonly upTo: number
  readonly through: number
}

export type TextIndex = ReturnType<typeof textIndex>

/**
 * The index of what stands inside words. It is written along with every account; what it lacks (after an update, or
 * because it does not agree with the accounts) is built in slices while the store is in use. Works on any connection.
 */
export function textIndex(client: Client.Database, settings: SettingRows = settingRows(client)) {
  const rows = textRows(client)
  const accounts = readingAccounts(client).range
  const newestAccount = client
    .prepare<[], number>('SELECT coalesce(max(number), 0) FROM account')
    .pluck()
  const immediately = immediateTransactions(client)
  // Whoever does more than write documents along checks first: until then nothing is known to be missing.
  let progress: Progress = { making, upTo: 0, through: 0 }
  let counted = false

  function keep(now: Progress): void {
    settings.set(place, JSON.stringify(now))
    progress = now
  }

  function beginAt(upTo: number): void {
    immediately(() => {
      if (upTo === 0 && rows.newest() > 0) rows.removeAll()
      keep({ making, upTo, through: newestAccount.get() ?? 0 })
    })
  }

  /** Looks up to which account there are documents, which takes no time in a store of any size; where that can't be right, it begins anew. */
  function check(): void {
    const kept = parsed(settings.get(place))
    const through = newestAccount.get() ?? 0
    if (kept === null) beginAt(0)
    else if (kept.upTo < kept.through) progress = kept
    else if (rows.newest() > through) beginAt(0)
    // Accounts that were loaded in bulk and are not indexed yet.
    else if (rows.newest() < through) beginAt(rows.newest())
    else progress = kept
  }

  /** Whether every account up to the newest has its document. A million are counted in some 5 ms, which no start waits for. */
  function count(): void {
    counted = true
    if (progress.upTo === progress.through && rows.count() !== rows.newest()) beginAt(0)
  }

  return {
    put: rows.put,
    check,
    /** Forgets all of it and begins anew. Answers how many accounts there are to index. */
    begin(): number {
      beginAt(0)
      return progress.through
    },
    /** Whether it has, or should have, the document of an account. */
    has: (number: number): boolean => number <= progress.upTo || number > progress.through,
    /** How many accounts it lacks. */
    missing: (): number => progress.through - progress.upTo,
    /** The same, for whoever is about to add them: the first time all documents are counted. */
    missingCounted(): number {
      if (!counted) count()
      return progress.through - progress.upTo
    },
    /**
     * Adds some of the accounts that it lacks, in a transaction of some milliseconds. Answers how many it still lacks.
     * @param spare is told of each that can't be read: nothing inside its words is found
     */
    fill(spare: Spare, atOnce = accountsAtOnce): number {
      const { upTo, through } = progress
      if (upTo >= through) return 0
      const to = Math.min(upTo + atOnce, through)
      immediately(() => {
        const readable = new Map(
          accounts(upTo + 1, to, spare).map(({ number, account }) => [number, account]),
        )
        for (let number = upTo + 1; number <= to; number++) {
          const account = readable.get(number)
          // Also one that can't be read has a document, if an empty one: without it, the index would lack something at each start.
          rows.put(number, account === undefined ? '' : searchTextOf(account))
        }
        keep({ making, upTo: to, through })
      })
      return through - to
    },
    /** Merges some of the pieces that writes leave behind, for some milliseconds. False where there were too few of them. */
    merge: (): boolean => immediately(rows.merge, 'soon'),
    optimize: rows.optimize,
  }
}

function parsed(text: string | null): Progress | null {
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Partial<Progress> | null
    if (
      kept?.making !== making ||
      !Number.isSafeInteger(kept.upTo) ||
      !Number.isSafeInteger(kept.through)
    )
      return null
    return kept as Progress
  } catch {
    // Whatever it was, the index can be built anew from the accounts.
    return null
  }
}
