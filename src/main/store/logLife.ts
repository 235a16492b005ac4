import Client from 'better-sqlite3'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { renameDurably, syncFolder } from '../disk/durable'
import { settle } from './connection'
import { holdsWork, logOf, readLeftLog } from './leftLog'
import { markFile, readMark, writeMark } from './logMark'

/**
 * The marks that a store's log gets from its first commit to its end (decision record 0018). Each says no more than what
 * is on the disk already, so that a cut at any moment leaves a mark that is true.
 */

/** Stores whose mark says `open`. SQLite closes what a program leaves open when it ends, and removes the log with it. */
const open = new Set<string>()
process.on('exit', () => open.forEach(markClosed))

/**
 * Begins the log of a store that was opened: nothing else may be committed before.
 * @param counter what the header of its file said
 */
export function beginLog(client: Client.Database, counter: number): void {
  const { name } = client
  touch(client)
  const inFile = moveLog(client)
  const log = readLeftLog(name)
  if (!holdsWork(log)) throw new Error(`${name} has no log after a commit`)
  writeMark(name, { state: 'open', counter: inFile ? counter + 1 : counter, salt: log.salt })
  open.add(name)
}

/**
 * Raises the counter of an open store and of its mark, so that a copy of the file from before is found to be older. On a
 * connection of its own: one that stays open does not see that the counter was raised by itself, and writes the same again.
 */
export function raiseMark(store: string): void {
  const mark = readMark(store)
  if (mark?.state !== 'open') return
  const client = settle(new Client(store, { fileMustExist: true }), 'thread')
  try {
    touch(client)
    const log = moveLog(client) ? readLeftLog(store) : 'none'
    if (holdsWork(log))
      writeMark(store, { state: 'open', counter: mark.counter + 1, salt: log.salt })
  } finally {
    client.close()
  }
}

/** Before the last connection is closed, which removes the log once all of it is in the file. */
export function markClosed(store: string): void {
  open.delete(store)
  const mark = readMark(store)
  if (mark === null) return
  const log = readLeftLog(store)
  try {
    writeMark(store, {
      state: 'closed',
      counter: mark.counter,
      salt: holdsWork(log) ? log.salt : null,
    })
  } catch {
    // The disk is full, or gone. No mark says less, and nothing that is wrong.
    rmSync(markFile(store), { force: true })
    syncFolder(path.dirname(store))
  }
}

/** Takes the file as it is, without the log that lies there or is missing: it is looked at as a whole when it is opened next. */
export function takeAsItIs(store: string, counter: number): void {
  writeMark(store, { state: 'closed', counter, salt: null, doubtful: true })
}

/** Gives a log that belongs elsewhere another name. It is never deleted. */
export function setLogAside(store: string, now: Date): void {
  renameDurably(logOf(store), asideName(store, now))
}

export function asideName(store: string, now: Date): string {
  return `${logOf(store)}.set-aside-${stamp(now)}`
}

/** For names of files: `20261129T211300Z`. */
export function stamp(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '')
}

/** A commit that raises the counter of the file and changes nothing else. */
function touch(client: Client.Database): void {
  client
    .transaction(() =>
      client.pragma(`user_version = ${Number(client.pragma('user_version', { simple: true }))}`),
    )
    .immediate()
}

/** Whether all of the log is in the file now, and on the disk. */
export function moveLog(client: Client.Database): boolean {
  const [result] = client.pragma('wal_checkpoint(PASSIVE)') as readonly [
    { readonly busy: number; readonly log: number; readonly checkpointed: number },
  ]
  return result.busy === 0 && result.log === result.checkpointed
}
