import type { Pieces } from './pieces'
import { FileRefused } from '../model/problems'
import { isPackedText, kindOf } from './fileKinds'
import { Utf8Check } from './utf8'

const byteOrderMark = [0xef, 0xbb, 0xbf]

/**
 * The same pieces without a byte order mark. Refuses what is not UTF-8 text, with the line where it stops being so. What is
 * packed is refused, and no more of it unpacked than tells that it is, so no small file becomes a large one.
 * @param pieces the first has the first bytes of the file
 */
export async function* utf8Pieces(pieces: Pieces): AsyncGenerator<Uint8Array, undefined> {
  const check = new Utf8Check()
  let isFirst = true
  for await (const piece of pieces) {
    if (isFirst) refuseOtherKinds(piece)
    const text =
      isFirst && startsWith(piece, byteOrderMark) ? piece.subarray(byteOrderMark.length) : piece
    try {
      check.take(text)
    } catch (error) {
      throw isFirst && error instanceof FileRefused && isPackedText(piece)
        ? new FileRefused('file-packed', { line: 1 })
        : error
    }
    isFirst = false
    yield text
  }
  check.end()
  return undefined
}

function refuseOtherKinds(head: Uint8Array): void {
  const kind = kindOf(head)
  if (kind !== null) throw new FileRefused(kind, { line: 1 })
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
