import { existsSync, lstatSync } from 'node:fs'
import { basename } from 'node:path'
import { belongs, type Belonging } from './belonging'
import type { Checkpoints } from './checkpoints'
import { createStore } from './createStore'
import { connectForWriting, type Database, type OpenFile } from './database'
import { OpeningFault, openingFault } from './fault'
import { assertWhole, readFileHeader, type FileHeader } from './fileHeader'
import { lockFile } from './fileLock'
import { inspect } from './inspect'
import { holdsWork, readLeftLog } from './leftLog'
import { beginLog, markClosed, moveLog, setLogAside } from './logLife'
import { markFile, readMark } from './logMark'
import { backUp, migrateTo } from './migrations'
import { assertShape } from './shape'
import { withoutTraces } from './withoutTraces'

/** What is put over an open, migrated database. */
export type Over<T> = (database: Database, file: OpenFile) => T

export interface FileLocation {
  readonly file: string
  readonly migrationsFolder: string
  readonly checkpoints: Checkpoints
  readonly traces: readonly string[]
  readonly whenDamaged: (detail: string) => void
  /** Whether a mark says which log belongs to the file. */
  readonly marked: boolean
  readonly schemaVersion: number
}

/** A file that was looked at, and may be opened. */
interface Looked {
  readonly header: FileHeader
  readonly applied: number
  /** It is too large to be looked at as a whole before it is opened. */
  readonly lookLater: boolean
}

/** @throws OpeningFault, and what SQLite and the file system throw. */
export function openFile<T>(location: FileLocation, over: Over<T>): T {
  const { file } = location
  const unlock = lockFile(file)
  try {
    return withoutTraces(file, () => {
      const looked = lookAt(location)
      const { header, database, begun } = upToDate(location, looked)
      return put(over, location, {
        database,
        unlock,
        begin: () => void (begun || begin(location, database, header)),
        lookLater: looked.lookLater,
      })
    })
  } catch (error) {
    unlock()
    throw error
  }
}

/** Everything that can be found out about a file before anything is written to it. Where there is none, one is made. */
function lookAt({ file, migrationsFolder, traces, marked, schemaVersion }: FileLocation): Looked {
  const header = readFileHeader(file) ?? made(file, migrationsFolder, traces, schemaVersion)
  if (header.schemaVersion > schemaVersion)
    throw new OpeningFault(
      'newer-schema',
      `${file} has schema ${header.schemaVersion}, this version knows ${schemaVersion}`,
    )
  const { log, doubtful } = belonging(file, header, marked)
  if (log !== 'play') assertWhole(file, header)
  if (log === 'set-aside') setLogAside(file, new Date())
  return {
    header,
    ...inspect(file, { doubtful, bytes: header.bytes, migrationsFolder, schemaVersion }),
  }
}

function belonging(file: string, header: FileHeader, marked: boolean): Belonging {
  const log = readLeftLog(file)
  if (marked) return belongs(file, header, log, readMark(file))
  return { log: holdsWork(log) ? 'play' : 'nothing', doubtful: holdsWork(log) }
}

/** @throws OpeningFault `store-missing` where there was one. */
function made(
  file: string,
  migrationsFolder: string,
  traces: readonly string[],
  schemaVersion: number,
): FileHeader {
  const log = readLeftLog(file)
  const left = [...traces, markFile(file)].filter((trace) => existsSync(trace))
  if (log !== 'none' && log !== 'empty') left.push(`${file}-wal`)
  // A link that leads nowhere: what it led to may be on a disk that is not there today.
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) left.push(file)
  if (left.length > 0)
    throw new OpeningFault(
      'store-missing',
      `${basename(file)} is not there, but ${left.map((one) => basename(one)).join(', ')}`,
    )
  return createStore(file, migrationsFolder, schemaVersion)
}

/** Opens the file for writing; an older one is brought up to date, after a copy of it as it was. */
function upToDate(
  location: FileLocation,
  { header, applied }: Looked,
): { readonly header: FileHeader; readonly database: Database; readonly begun: boolean } {
  const { file, migrationsFolder, schemaVersion } = location
  if (applied === schemaVersion) return { header, database: connectForWriting(file), begun: false }
  // Takes the log in, so that all of the older store is in its file.
  const older = connectForWriting(file)
  moveLog(older.$client)
  close(older)
  backUp(file, schemaVersion)
  const database = connectForWriting(file)
  try {
    begin(location, database, header)
    migrateTo(database, migrationsFolder, schemaVersion)
    assertShape(database.$client, migrationsFolder, schemaVersion)
    return { header, database, begun: true }
  } catch (error) {
    close(database)
    throw error
  }
}

function begin({ marked }: FileLocation, { $client }: Database, { counter }: FileHeader): void {
  if (marked) beginLog($client, counter)
}

/** The log goes with the last connection, so its mark has to say first that it may. */
function close({ $client }: Database): void {
  markClosed($client.name)
  $client.close()
}

interface Open {
  readonly database: Database
  readonly lookLater: boolean
  begin(): void
  unlock(): void
}

function put<T>(
  over: Over<T>,
  { checkpoints, whenDamaged }: FileLocation,
  { database, lookLater, begin, unlock }: Open,
): T {
  const { makeRoom, lookAtAll, end } = checkpoints(database)
  if (lookLater) void lookAtAll().then((found) => (found === null ? undefined : whenDamaged(found)))
  const closeAll = (): void => {
    end()
    close(database)
  }
  try {
    return over(database, {
      begin,
      makeRoom,
      close() {
        closeAll()
        unlock()
      },
    })
  } catch (error) {
    closeAll()
    // Every statement is compiled here: one that doesn't fit names a table or a column that the file has lost.
    throw (
      openingFault(error) ??
      new OpeningFault('damaged', `${database.$client.name} lacks a part of its schema`, error)
    )
  }
}
