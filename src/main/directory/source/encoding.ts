import type { Pieces } from './pieces'
import { FileRefused } from '../model/problems'
import { Utf8Check } from './utf8'

const byteOrderMark = [0xef, 0xbb, 0xbf]
/** Zip, which workbooks of today are too, and an empty one; gzip, bzip2, zstd, xz, 7z, rar. */
const archives = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
]
/** Workbooks of old, and PDF. */
const documents = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
]

/**
 * The same pieces without a byte order mark. Refuses what is not UTF-8 text, with the line where it stops being so. An archive
 * is refused by its first bytes: nothing is ever unpacked here, so no small file becomes a large one.
 * @param pieces the first has the first bytes of the file
 */
export async function* utf8Pieces(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const check = new Utf8Check()
  let isFirst = true
  for await (const piece of pieces) {
    if (isFirst) refuseOtherKinds(piece)
    const text =
      isFirst && startsWith(piece, byteOrderMark) ? piece.subarray(byteOrderMark.length) : piece
    isFirst = false
    check.take(text)
    yield text
  }
  check.end()
}

function refuseOtherKinds(head: Uint8Array): void {
  if (archives.some((signature) => startsWith(head, signature)))
    throw new FileRefused('file-packed', { line: 1 })
  if (documents.some((signature) => startsWith(head, signature)))
    throw new FileRefused('file-not-text', { line: 1 })
  if (looksLikeUtf16(head)) throw new FileRefused('file-utf16', { line: 1 })
}

// By its mark, or by the zero in every other byte that Latin letters have in UTF-16.
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  const [a, b, c, d] = bytes
  return (
    (a === 0 && c === 0 && b !== 0 && d !== 0 && d !== undefined) ||
    (a !== 0 && c !== 0 && b === 0 && d === 0 && c !== undefined)
  )
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
