import { LineCounter } from './lineCounter'
import { FileRefused } from '../model/problems'

const lineFeed = 10

/** Follows a text piece by piece and refuses it where it stops being UTF-8 or has a NUL. */
export class Utf8Check {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private readonly lines = new LineCounter()
  private offset = 0
  /** The end of the piece before, in which a character may have begun. */
  private before = new Uint8Array()

  take(piece: Uint8Array): void {
    this.lines.append(piece)
    const nul = piece.indexOf(0)
    if (nul >= 0) throw new FileRefused('file-nul', { line: this.lines.advance(this.offset + nul) })
    try {
      this.decoder.decode(piece, { stream: true })
    } catch {
      const begun = begunCharacter(this.before)
      const at = firstUndecodable(Buffer.concat([begun, piece])) - begun.length
      throw new FileRefused('file-not-utf8', {
        line: this.lines.advance(this.offset + Math.max(at, 0)),
      })
    }
    this.before = new Uint8Array([...this.before, ...piece.subarray(-3)]).slice(-3)
    this.offset += piece.length
    this.lines.advance(this.offset)
  }

  end(): void {
    try {
      this.decoder.decode()
    } catch {
      throw new FileRefused('file-not-utf8', { line: this.lines.line })
    }
  }
}

/** The bytes at the end of which more have to follow. */
function begunCharacter(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.length - 1; at >= 0; at--) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) break
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
    if (length > 0) return bytes.subarray(at, length > bytes.length - at ? undefined : at)
  }
  return new Uint8Array()
}

/** Where the first line that is not UTF-8 starts. Line feeds never occur inside a sequence, so each line can be tried by itself. */
function firstUndecodable(bytes: Uint8Array): number {
  let start = 0
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end))
    } catch {
      return start
    }
    start = end + 1
  }
  return start
}
