import { LineCounter } from '../source/lineCounter'
import { limits, mebibyte } from '../model/limits'
import { FileRefused } from '../model/problems'

const quote = 0x22
const backslash = 0x5c
const lineFeed = 0x0a

/**
 * Refuses JSON that is nested too deeply or has a giant string, in one pass ahead of the parser that keeps nothing: the
 * parser glues a string together until it ends, and a file may be one string.
 */
export class JsonSurvey {
  private readonly lines = new LineCounter()
  private offset = 0
  private depth = 0
  private stringLength = -1
  private escaped = false

  take(piece: Uint8Array): void {
    this.lines.append(piece)
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] ?? 0
      if (this.stringLength >= 0) this.inString(byte, at)
      else if (byte === quote) this.stringLength = 0
      else if (isOpening(byte) && ++this.depth > limits.jsonDepth)
        throw this.refused('json-too-deep', at, limits.jsonDepth)
      else if (isClosing(byte)) this.depth--
    }
    this.offset += piece.length
    this.lines.advance(this.offset)
  }

  private inString(byte: number, at: number): void {
    // No JSON string spans lines; the parser will say so.
    if ((byte === quote && !this.escaped) || byte === lineFeed) this.stringLength = -1
    else if (++this.stringLength > limits.jsonStringMebibytes * mebibyte)
      throw this.refused('json-string-too-long', at, limits.jsonStringMebibytes)
    this.escaped = byte === backslash && !this.escaped
  }

  private refused(
    problem: 'json-too-deep' | 'json-string-too-long',
    at: number,
    limit: number,
  ): FileRefused {
    return new FileRefused(problem, { line: this.lines.advance(this.offset + at) }, { limit })
  }
}

function isOpening(byte: number): boolean {
  return byte === 0x5b || byte === 0x7b
}

function isClosing(byte: number): boolean {
  return byte === 0x5d || byte === 0x7d
}
