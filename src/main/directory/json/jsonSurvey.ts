import { LineCounter } from '../source/lineCounter'
import { limits, mebibyte } from '../model/limits'
import { FileRefused } from '../model/problems'

const quote = 0x22
const backslash = 0x5c
const lineFeed = 0x0a
const colon = 0x3a
const comma = 0x2c

/**
 * Refuses JSON that is nested too deeply, or has a giant text, number, blank space or object, in one pass ahead of the parser
 * that keeps nothing: the parser glues a text or a number together until it ends, and a file may be one.
 */
export class JsonSurvey {
  private readonly lines = new LineCounter()
  private offset = 0
  /** How many keys each object has by now that is still open. */
  private readonly keys: number[] = []
  private stringLength = -1
  private blank = 0
  private escaped = false
  /** Where the text, number or word begins that has not ended yet; -1: none. */
  private begun = -1

  take(piece: Uint8Array): void {
    this.lines.append(piece)
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] ?? 0
      if (this.stringLength >= 0) this.inString(byte, at)
      else if (isBlank(byte)) this.inBlank(at)
      else this.outside(byte, at)
    }
    this.offset += piece.length
    this.lines.advance(this.offset)
  }

  /** Up to where everything has ended: nothing before it will be spoken of any more. */
  get settled(): number {
    return this.begun < 0 ? this.offset : this.begun
  }

  private inString(byte: number, at: number): void {
    // No JSON string spans lines; the parser will say so.
    if ((byte === quote && !this.escaped) || byte === lineFeed) {
      this.stringLength = -1
      this.begun = -1
    } else if (++this.stringLength > limits.jsonStringMebibytes * mebibyte)
      throw this.refused('json-string-too-long', at, limits.jsonStringMebibytes)
    this.escaped = byte === backslash && !this.escaped
  }

  private inBlank(at: number): void {
    this.begun = -1
    if (++this.blank > limits.blankMebibytes * mebibyte)
      throw this.refused('blank-too-long', at, limits.blankMebibytes)
  }

  private outside(byte: number, at: number): void {
    this.blank = 0
    if (byte === quote) {
      this.stringLength = 0
      this.begun = this.offset + at
      return
    }
    if (!isStructure(byte)) return this.inWord(at)
    this.begun = -1
    if (isOpening(byte) && this.keys.push(0) > limits.jsonDepth)
      throw this.refused('json-too-deep', at, limits.jsonDepth)
    if (isClosing(byte)) this.keys.pop()
    if (byte === colon) this.countKey(at)
  }

  private countKey(at: number): void {
    const depth = this.keys.length - 1
    const count = (this.keys[depth] ?? 0) + 1
    if (depth >= 0) this.keys[depth] = count
    if (count > limits.jsonKeys) throw this.refused('json-too-many-keys', at, limits.jsonKeys)
  }

  /** What is no number and no word either, the parser refuses where it begins. */
  private inWord(at: number): void {
    if (this.begun < 0) this.begun = this.offset + at
    else if (this.offset + at - this.begun >= limits.jsonStringMebibytes * mebibyte)
      throw this.refused('json-number-too-long', at, limits.jsonStringMebibytes)
  }

  private refused(
    problem:
      | 'json-too-deep'
      | 'json-string-too-long'
      | 'json-number-too-long'
      | 'json-too-many-keys'
      | 'blank-too-long',
    at: number,
    limit: number,
  ): FileRefused {
    return new FileRefused(problem, { line: this.lines.advance(this.offset + at) }, { limit })
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === lineFeed || byte === 0x0d || byte === 0x09
}

function isStructure(byte: number): boolean {
  return byte === comma || byte === colon || isOpening(byte) || isClosing(byte)
}

function isOpening(byte: number): boolean {
  return byte === 0x5b || byte === 0x7b
}

function isClosing(byte: number): boolean {
  return byte === 0x5d || byte === 0x7d
}
