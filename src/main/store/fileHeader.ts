import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { OpeningFault } from './fault'

/** `Ltky`, in the header of every store: tells it from other SQLite files. */
export const applicationId = 0x4c746b79

const headerLength = 100
const magic = 'SQLite format 3\0'

/** What the first bytes of a store say. */
export interface FileHeader {
  /** How many migrations were applied. */
  readonly schemaVersion: number
  /** Goes up with commits, see `LogMark`. */
  readonly counter: number
  /** The length of the file in bytes. */
  readonly bytes: number
  /** How long it should be. It may be shorter while a log lies beside it: SQLite writes this number first, and the rest after it. */
  readonly fullBytes: number
}

/**
 * Reads the header without SQLite, which would leave traces beside the file already. Not while this process has the file
 * open: closing it again would end the locks of SQLite's connections. Null where there is no such file.
 * @throws OpeningFault `damaged` where it isn't the beginning of a store.
 */
export function readFileHeader(file: string): FileHeader | null {
  const header = Buffer.alloc(headerLength)
  const bytes = readBeginning(file, header)
  if (bytes === null) return null
  if (bytes < headerLength || header.toString('latin1', 0, magic.length) !== magic) {
    throw new OpeningFault('damaged', `${file} does not begin like a database (${bytes} bytes)`)
  }
  if (header.readUInt32BE(68) !== applicationId)
    throw new OpeningFault('damaged', `${file} is a database, but not of Latchkey`)
  const storedPageSize = header.readUInt16BE(16)
  const pageSize = storedPageSize === 1 ? 65_536 : storedPageSize
  return {
    schemaVersion: header.readUInt32BE(60),
    counter: header.readUInt32BE(24),
    bytes,
    fullBytes: header.readUInt32BE(28) * pageSize,
  }
}

/** @throws OpeningFault `damaged` where the end of the file is missing. Only for a file without a log. */
export function assertWhole(file: string, { bytes, fullBytes }: FileHeader): void {
  if (bytes < fullBytes)
    throw new OpeningFault('damaged', `${file} ends after ${bytes} of ${fullBytes} bytes`)
}

/** The beginning of a file, and its length; null where there is none. */
export function readBeginning(file: string, into: Buffer): number | null {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  try {
    readSync(descriptor, into, 0, into.length, 0)
    return fstatSync(descriptor).size
  } finally {
    closeSync(descriptor)
  }
}
