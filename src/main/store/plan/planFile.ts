import Client from 'better-sqlite3'
import { closeSync, openSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

const prefix = 'import-'
const suffix = '.plan'

/**
 * Where the plan of an import lies: beside the store. It holds people's contacts, as the store does, so it is for this
 * user only, and goes as soon as the import is over.
 */
export function planFile(store: string, planId: string): string {
  return path.join(path.dirname(store), `${prefix}${planId}${suffix}`)
}

/** Removes plans that were left behind, all but one. */
export function removePlanFiles(store: string, except: string | null): void {
  const folder = path.dirname(store)
  const kept = except === null ? null : path.basename(planFile(store, except))
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || !name.includes(suffix)) continue
    if (kept === null || !name.startsWith(kept)) rmSync(path.join(folder, name), { force: true })
  }
}

/** Removes a plan that nobody has open, with what lies beside it. */
export function removePlan(file: string): void {
  for (const beside of ['', '-wal', '-shm']) rmSync(file + beside, { force: true })
}

/** Makes the file of a plan. It is not synced to the disk while it grows: one that a crash cuts short is thrown away. */
export function createPlan(file: string): Client.Database {
  closeSync(openSync(file, 'wx', 0o600))
  const client = new Client(file)
  client.pragma('journal_mode = OFF')
  client.pragma('synchronous = OFF')
  client.exec(`
    CREATE TABLE row (number INTEGER PRIMARY KEY, class INTEGER NOT NULL, acceptable INTEGER NOT NULL, accepted INTEGER NOT NULL DEFAULT 0, result TEXT, data TEXT NOT NULL);
    CREATE TABLE problem (number INTEGER PRIMARY KEY, cost INTEGER NOT NULL, problem TEXT NOT NULL, field TEXT NOT NULL, line INTEGER NOT NULL, data TEXT NOT NULL);
    CREATE TABLE claimed (kind INTEGER NOT NULL, key TEXT NOT NULL, line INTEGER NOT NULL, file TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID;
    CREATE TABLE known (kind INTEGER NOT NULL, key TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
    CREATE TABLE summary (data TEXT NOT NULL);
  `)
  return client
}
