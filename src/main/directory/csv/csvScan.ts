const quote = 0x22
export const lineFeed = 10
export const carriageReturn = 13

/** What stands at a place of a CSV file. */
export type Scanned =
  /** A record whose quotation marks are as RFC 4180 has them. */
  | { readonly is: 'record'; readonly end: number; readonly cells: number }
  | { readonly is: 'empty'; readonly end: number }
  /** A mark within a value, or something between a closing mark and the delimiter: found at `end`. */
  | { readonly is: 'broken'; readonly end: number }
  /** The bytes end before the record does. `quoted`: within quotation marks. */
  | { readonly is: 'open'; readonly end: number; readonly cells: number; readonly quoted: boolean }

/**
 * Scans one record. Where the lines before a break within it, and those after, have as many delimiters as a record each, it is
 * broken as well: two lone marks of two records are likelier than one value that goes over the lines between them.
 * @param columns how many the file has; 0 where that says nothing
 */
export function scanRecord(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  columns: number,
): Scanned {
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start'
  let cells = 1
  /** Quoted or not: of the lines so far, or of those after as many as a record has. */
  let delimiters = 0
  let isBehindOne = false
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]
    const isBreak = byte === lineFeed || byte === carriageReturn
    if (byte === delimiter) delimiters++
    if (state === 'quoted') {
      if (byte === quote) state = 'closed'
      else if (isBreak && !isBehindOne && delimiters >= columns - 1) {
        isBehindOne = true
        delimiters = 0
      }
    } else if (isBreak) {
      const end = afterBreak(bytes, at)
      if (at === start) return { is: 'empty', end }
      const areTwo = isBehindOne && columns > 1 && delimiters >= columns - 1
      return areTwo ? { is: 'broken', end } : { is: 'record', end, cells }
    } else if (byte === delimiter) {
      cells++
      state = 'start'
    } else if (byte === quote) {
      if (state === 'plain') return { is: 'broken', end: at }
      state = 'quoted'
    } else if (state === 'closed') return { is: 'broken', end: at }
    else state = 'plain'
  }
  return { is: 'open', end: bytes.length, cells, quoted: state === 'quoted' }
}

/** Where the line after this one begins; -1 where this one has no end yet. */
export function nextLine(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++)
    if (bytes[at] === lineFeed || bytes[at] === carriageReturn) return afterBreak(bytes, at)
  return -1
}

/** The place of its break. */
export function endOfLine(bytes: Uint8Array, next: number): number {
  const two = bytes[next - 1] === lineFeed && bytes[next - 2] === carriageReturn
  return next - (two ? 2 : 1)
}

function afterBreak(bytes: Uint8Array, at: number): number {
  return at + (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1)
}
