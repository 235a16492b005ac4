import { limits, mebibyte } from './limits'
import { FileRefused } from './problems'

const lineFeed = 10
const packed = [[0x50, 0x4b, 0x03, 0x04], [0x1f, 0x8b], [0xd0, 0xcf, 0x11, 0xe0], [0x25, 0x50, 0x44, 0x46]] // zip and xlsx, gzip, xls, pdf

/** The text's bytes without a byte order mark. Refuses what is not UTF-8 text, naming the line where it stops being so. */
export function utf8Bytes(file: Uint8Array): Uint8Array {
  if (file.length === 0) throw new FileRefused('file-empty', { line: 1 })
  if (file.length > limits.fileMebibytes * mebibyte) {
    const size = Math.ceil(file.length / mebibyte)
    throw new FileRefused('file-too-large', { line: 1 }, { size, limit: limits.fileMebibytes })
  }
  if (packed.some((signature) => startsWith(file, signature))) throw new FileRefused('file-not-text', { line: 1 })
  if (looksLikeUtf16(file)) throw new FileRefused('file-utf16', { line: 1 })
  const nul = file.indexOf(0)
  if (nul >= 0) throw new FileRefused('file-nul', { line: lineOf(file, nul) })
  return startsWith(file, [0xef, 0xbb, 0xbf]) ? file.subarray(3) : file
}

/** The text of UTF-8 bytes; refuses bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new FileRefused('file-not-utf8', { line: firstUndecodableLine(bytes) })
  }
}

// Line feeds never occur inside a UTF-8 sequence, so each line can be tried by itself. Only for files that are refused.
function firstUndecodableLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(lineFeed, start)
    const end = found < 0 ? bytes.length : found
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
  }
  return 1
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(lineFeed); at >= 0 && at < offset; at = bytes.indexOf(lineFeed, at + 1)) line++
  return line
}

// By its mark, or by the zero in every other byte that Latin letters have in UTF-16.
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  const [a, b, c, d] = bytes
  return (a === 0 && c === 0 && b !== 0 && d !== 0 && d !== undefined) || (a !== 0 && c !== 0 && b === 0 && d === 0 && c !== undefined)
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
