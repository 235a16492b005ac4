const quote = 0x22

/**
 * How many columns the first line has by the delimiter that makes most of them, without taking the line apart: a million
 * commas are a million strings.
 */
export function mostColumns(head: Uint8Array, delimiters: readonly string[]): number {
  const counts = new Map(delimiters.map((delimiter) => [delimiter.charCodeAt(0), 1]))
  let started = false
  let quoted = false
  for (const byte of head) {
    if (byte === quote) quoted = !quoted
    if (quoted) continue
    const isLineBreak = byte === 10 || byte === 13
    if (isLineBreak && started) break
    if (!isLineBreak) started = true
    const count = counts.get(byte)
    if (count !== undefined) counts.set(byte, count + 1)
  }
  return Math.max(...counts.values())
}
