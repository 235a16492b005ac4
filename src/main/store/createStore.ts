import { randomInt } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { renameDurably } from '../disk/durable'
import { connect } from './database'
import { readFileHeader, type FileHeader } from './fileHeader'
import { migrateTo } from './migrations'

/** Made under another name and renamed when whole, so that an empty file is never a store in the making. */
export function createStore(
  file: string,
  migrationsFolder: string,
  schemaVersion: number,
): FileHeader {
  const unfinished = `${file}.unfinished`
  for (const left of ['', '-wal', '-shm']) rmSync(unfinished + left, { force: true })
  const database = connect(unfinished)
  try {
    migrateTo(database, migrationsFolder, schemaVersion)
  } finally {
    database.$client.close()
  }
  beginCounting(unfinished)
  renameDurably(unfinished, file)
  const header = readFileHeader(file)
  if (header === null) throw new Error(`${file} was made and is not there`)
  return header
}

/** Where the change counter of a store stands, and where SQLite repeats it for the page count's sake. */
const places = [24, 92] as const
const lowest = 2 ** 16
const highest = 2 ** 30

/** Begins the change counter of a new store at random: the store of another profile is told apart by it (decision record 0018). */
function beginCounting(file: string): void {
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(randomInt(lowest, highest))
  const descriptor = openSync(file, 'r+')
  try {
    for (const place of places) writeSync(descriptor, counter, 0, counter.length, place)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
