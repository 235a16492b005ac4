import { crc32 } from 'node:zlib'

/** What a column can hold. */
export type Value = string | number | null

/**
 * The checksum of values in their order. It finds every bit that turned over, and every piece of up to 32 bits. The text that
 * it is made over says where each value ends and of which type it is, so that no two rows share one.
 * Stored: what is made over the same values must never change.
 */
export function checksumOf(values: readonly Value[], from = 0, to = values.length): number {
  let text = ''
  // A loop, because every row that is read comes through here.
  for (let index = from; index < to; index++) {
    const value = values[index] ?? null
    if (value === null) text += 'n'
    else if (typeof value === 'number') text += `${value};`
    else if (typeof value === 'string') text += `${value.length}:${value}`
    // One bit makes bytes of a text in SQLite, as long as it and with the same letters.
    else text += 'b'
  }
  // Twice as fast as letting it encode the text.
  return crc32(Buffer.from(text))
}
