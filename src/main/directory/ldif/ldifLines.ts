import { limits, mebibyte } from '../model/limits'
import { FileRefused } from '../model/problems'

const lineFeed = 10
const carriageReturn = 13
const space = 32
/** Of a line that nobody asks for, such as a photograph, no more is kept than says so. */
const mostKept = 65_536
const longest = limits.jsonStringMebibytes * mebibyte

/** Puts the folded lines of an LDIF file together (RFC 2849: a line that begins with a space goes on the one before). */
export class LdifLines {
  private readonly hand: (text: Buffer, line: number) => void
  private line = 1
  /** Where the line that is being put together began. */
  private start = 1
  private kept: number[] = []
  private length = 0
  private atStart = true
  private open = false
  private last = 0

  /** @param hand gets each whole line, without its folds, as far as it is kept; an empty one too */
  constructor(hand: (text: Buffer, line: number) => void) {
    this.hand = hand
  }

  take(piece: Uint8Array): void {
    for (const byte of piece) {
      if (byte === lineFeed && this.last === carriageReturn) this.last = byte
      else {
        this.last = byte
        if (byte === lineFeed || byte === carriageReturn) this.break()
        else this.character(byte)
      }
    }
  }

  /** No piece comes any more. @returns whether the last line had its end */
  end(): boolean {
    const ended = this.atStart
    this.flush()
    return ended
  }

  private character(byte: number): void {
    if (this.atStart) {
      this.atStart = false
      if (byte === space && this.open) return
      this.flush()
      this.open = true
      this.start = this.line
    }
    if (++this.length > longest)
      throw new FileRefused(
        'csv-line-too-long',
        { line: this.line },
        { limit: limits.jsonStringMebibytes },
      )
    if (this.kept.length < mostKept) this.kept.push(byte)
  }

  private break(): void {
    if (this.atStart) {
      this.flush()
      this.hand(Buffer.alloc(0), this.line)
    }
    this.atStart = true
    this.line++
  }

  private flush(): void {
    if (!this.open) return
    this.open = false
    const text = Buffer.from(this.kept)
    this.kept = []
    this.length = 0
    this.hand(text, this.start)
  }
}
