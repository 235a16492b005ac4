import { limits, mebibyte } from '../model/limits'
import { FileRefused } from '../model/problems'

const lineFeed = 10
const carriageReturn = 13

/** Refuses a line, or a stretch of empty ones, that does not end, before the parser would keep 60 million commas of it as 60 million strings. */
export class LineLengthCheck {
  private line = 1
  private length = 0
  private breaks = 0
  private last = 0

  take(piece: Uint8Array): void {
    for (const byte of piece) {
      if (byte === lineFeed || byte === carriageReturn) {
        if (byte === carriageReturn || this.last !== carriageReturn) this.line++
        this.length = 0
        if (++this.breaks > limits.blankMebibytes * mebibyte)
          throw new FileRefused(
            'blank-too-long',
            { line: this.line },
            { limit: limits.blankMebibytes },
          )
      } else if (++this.length > limits.csvLineMebibytes * mebibyte) {
        throw new FileRefused(
          'csv-line-too-long',
          { line: this.line },
          { limit: limits.csvLineMebibytes },
        )
      } else this.breaks = 0
      this.last = byte
    }
  }
}
