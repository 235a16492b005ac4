import type Client from 'better-sqlite3'

/** Pages. */
const mergedAtOnce = 16
/** How many pieces of a size stand before FTS5 merges them by itself: its own default. */
const fewestMerged = 4

/** Writes the virtual table `account_text`. Works on any connection. */
export function textRows(client: Client.Database) {
  const put = client.prepare<[number, string]>(
    'INSERT OR REPLACE INTO account_text (rowid, text) VALUES (?, ?)',
  )
  const removal = client.prepare<[number]>('DELETE FROM account_text WHERE rowid = ?')
  const newest = client
    .prepare<[], number>('SELECT coalesce(max(id), 0) FROM account_text_docsize')
    .pluck()
  const merge = client.prepare(
    `INSERT INTO account_text (account_text, rank) VALUES ('merge', ${mergedAtOnce})`,
  )
  // Below zero: all pieces, however few they are, are to become one; merges go on with it until they have.
  const mergeAll = client.prepare(
    `INSERT INTO account_text (account_text, rank) VALUES ('merge', -${mergedAtOnce})`,
  )
  // FTS5 takes no other number than a whole one, and a parameter would be a fraction to it.
  const automerge = (fewest: number) =>
    client.prepare(`INSERT INTO account_text (account_text, rank) VALUES ('automerge', ${fewest})`)
  const [mergingWithin, mergingApart] = [automerge(fewestMerged), automerge(0)]
  const changes = client.prepare<[], number>('SELECT total_changes()').pluck()
  const count = client.prepare<[], number>('SELECT count(*) FROM account_text_docsize').pluck()

  return {
    /** Gives an account its document; it takes the place of the one before. */
    put: (number: number, text: string) => void put.run(number, text),
    remove: (number: number) => void removal.run(number),
    /** The highest number with a document; 0: there is none. */
    newest: (): number => newest.get() ?? 0,
    /** How many accounts have a document, one row each: counted, as what FTS5 notes of it is its own affair and differs from version to version. */
    count: (): number => count.get() ?? 0,
    removeAll: () =>
      void client.exec("INSERT INTO account_text (account_text) VALUES ('delete-all')"),
    /** Merges some of the pieces that writes leave behind, for some milliseconds. False where there were too few of them. */
    merge(): boolean {
      const before = changes.get() ?? 0
      merge.run()
      // The command itself counts as one change; see “The 'merge' Command” in the documentation of FTS5.
      return (changes.get() ?? 0) - before >= 2
    },
    /** Begins to put all together, which the merges after it finish: only then nothing is left of the documents that were removed. */
    beginMergingAll: () => void mergeAll.run(),
    /** Whether FTS5 merges by itself, some hundred pages at once and within a commit: for whoever writes by the thousand in a thread of his own. */
    mergeWithin: (commits: boolean) => void (commits ? mergingWithin : mergingApart).run(),
    /** Makes one piece of the many that writes leave behind. Takes seconds in a large store. */
    optimize: () => void client.exec("INSERT INTO account_text (account_text) VALUES ('optimize')"),
  }
}
