import Client from 'better-sqlite3'

/**
 * How much of a file a connection keeps in memory, in KB. `desk`: what look-ups keep coming back to, the upper levels of
 * every index; more made random look-ups of a large store no quicker than the system's own cache did, and main must not
 * grow with use. `thread`: whoever reads or writes in order needs each page once.
 */
export const cacheKilobytes = { desk: 16_000, thread: 4_000 } as const

/** `FULL`: a commit waits until the log is on the disk. `NORMAL`: the log is written, and nobody waits. */
export type Synchronous = 'FULL' | 'NORMAL'

/**
 * Says how long what is committed from now on waits for the disk. SQLite acts on this pragma while it is prepared, so that
 * it can't be prepared once and run later. Not within a transaction.
 */
export function waitForDisk(client: Client.Database, synchronous: Synchronous): void {
  client.pragma(`synchronous = ${synchronous}`)
}

/** What every connection has in common, whatever it is for and whichever thread it is in. */
export function settle(
  client: Client.Database,
  cache: keyof typeof cacheKilobytes,
): Client.Database {
  client.pragma(`cache_size = -${cacheKilobytes[cache]}`)
  // A schema that somebody else wrote runs nothing but what SQLite itself calls harmless.
  client.pragma('trusted_schema = OFF')
  // A page whose cells can't be so is found when it is read, not when it is followed.
  client.pragma('cell_size_check = ON')
  if (client.readonly) return client
  // better-sqlite3 is compiled with NORMAL for the write-ahead log.
  waitForDisk(client, 'FULL')
  // What is deleted is overwritten: of people who were never imported, or were taken back, nothing stays on free pages.
  client.pragma('secure_delete = ON')
  client.pragma('foreign_keys = ON')
  return client
}

/** A connection that only reads, beside others of this app. */
export function connectForReading(file: string, timeout?: number): Client.Database {
  return settle(
    new Client(file, { readonly: true, ...(timeout === undefined ? {} : { timeout }) }),
    'thread',
  )
}
