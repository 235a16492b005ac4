import { readBeginning } from './fileHeader'

const headerLength = 32
/** The first 24 bytes are what the header's checksum is made of. */
const summed = 24
/** The last bit of the magic number says in which order the checksum reads its words. */
const magics = { little: 0x377f0682, big: 0x377f0683 } as const

/**
 * What lies beside a store as its write-ahead log. `empty`: it holds nothing · `unreadable`: it is no log, or its header
 * is damaged, and SQLite would take nothing from it · `salt`: a number that begins at random with a log's first life and
 * goes up by one each time that the log begins anew. Whoever opens the store next goes on where it stood.
 */
export type LeftLog = 'none' | 'empty' | 'unreadable' | { readonly salt: number }

/** Where SQLite puts it. */
export function logOf(store: string): string {
  return `${store}-wal`
}

/** Reads it without SQLite, which would play it over the file beside it. */
export function readLeftLog(store: string): LeftLog {
  const header = Buffer.alloc(headerLength)
  const bytes = readBeginning(logOf(store), header)
  if (bytes === null) return 'none'
  if (bytes === 0) return 'empty'
  return bytes >= headerLength && isWhole(header) ? { salt: header.readUInt32BE(16) } : 'unreadable'
}

/** Whether SQLite would take anything from it. */
export function holdsWork(log: LeftLog): log is { readonly salt: number } {
  return typeof log === 'object'
}

/** SQLite's own checksum over the header: two sums that run into each other, over words of 32 bits. */
function isWhole(header: Buffer): boolean {
  const magic = header.readUInt32BE(0)
  if (magic !== magics.little && magic !== magics.big) return false
  const word = (at: number): number =>
    magic === magics.big ? header.readUInt32BE(at) : header.readUInt32LE(at)
  let [one, other] = [0, 0]
  for (let at = 0; at < summed; at += 8) {
    one = (one + word(at) + other) >>> 0
    other = (other + word(at + 4) + one) >>> 0
  }
  return header.readUInt32BE(24) === one && header.readUInt32BE(28) === other
}
