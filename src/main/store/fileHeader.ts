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
  /** The length of the file in bytes. */
  readonly bytes: number
}

/**
 * Reads the header without SQLite, which would leave traces beside the file already. Null where there is no such file.
 * @throws OpeningFault `damaged` where it isn't the beginning of a store, or where the end of the file is missing.
 */
export function readFileHeader(file: string): FileHeader | null {
  const header = Buffer.alloc(headerLength)
  const bytes = readBeginning(file, header)
  if (bytes === null) return null
  if (bytes < headerLength || header.toString('latin1', 0, magic.length) !== magic) {
    throw new OpeningFault('damaged', `${file} does not begin like a database (${bytes} bytes)`)
  }
  if (header.readUInt32BE(68) !== applicationId) throw new OpeningFault('damaged', `${file} is a database, but not of Latchkey`)
  const storedPageSize = header.readUInt16BE(16)
  const pageSize = storedPageSize === 1 ? 65_536 : storedPageSize
  const pages = header.readUInt32BE(28)
  if (bytes < pages * pageSize) throw new OpeningFault('damaged', `${file} ends after ${bytes} of ${pages * pageSize} bytes`)
  return { schemaVersion: header.readUInt32BE(60), bytes }
}

function readBeginning(file: string, into: Buffer): number | null {
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
