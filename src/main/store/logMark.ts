import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeDurably } from '../disk/durable'

/**
 * What lies beside a store to tell which log belongs to it (decision record 0018), in `latchkey.db.mark`.
 */
export interface LogMark {
  /** `open`: the log holds work that nothing else holds, and must lie there · `closed`: it may be gone, and nothing with it. */
  readonly state: 'open' | 'closed'
  /** The file has at least this change counter (bytes 24 to 27 of its header): one with a lower is older. */
  readonly counter: number
  /** The salt that the log had, see `LeftLog`; null: no log belongs to the store. */
  readonly salt: number | null
  /** The store is to be looked at as a whole when it is opened next: what belonged to it may be missing. */
  readonly doubtful?: true
}

export function markFile(store: string): string {
  return `${store}.mark`
}

/** Null where there is none, as in a profile of an earlier version, and where it can't be trusted: a mark says nothing then. */
export function readMark(store: string): LogMark | null {
  const file = markFile(store)
  if (!existsSync(file)) return null
  const [text = '', sum] = readFileSync(file, 'utf8').split('\n')
  return sum === sumOf(text) ? (JSON.parse(text) as LogMark) : null
}

/** Lasts when this returns. */
export function writeMark(store: string, mark: LogMark): void {
  const text = JSON.stringify(mark)
  writeDurably(markFile(store), `${text}\n${sumOf(text)}\n`)
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
