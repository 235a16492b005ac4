import { carriageReturn, endOfLine, lineFeed, nextLine, scanRecord, type Scanned } from './csvScan'
import type { CsvHeader } from './csvHeader'
import { limits, mebibyte } from '../model/limits'
import { FileRefused } from '../model/problems'

const longestRecord = limits.csvLineMebibytes * mebibyte

/**
 * Takes the lines out of a CSV file whose quotation marks can't be told apart, so that a stray one costs its line and not the
 * file. After one, only lines with as many cells as there are columns are records again: the others may be within a value that
 * goes over several. Where a value has not ended by the end of the file, or of what a record may have, and no such line follows,
 * the file is refused as ever.
 */
export class StrayQuotes {
  private readonly delimiter: number
  private readonly columns: number
  private readonly format: CsvHeader['format']['format']
  private readonly refuse: (line: number) => void
  /** Records that are no rows. A mark among them is the file's. */
  private ahead: number
  private rest = new Uint8Array()
  private line = 1
  private last = 0
  private isInDoubt = false
  /** Until a record is whole again: what the file is refused for, and the lines that were taken out. */
  private unended: {
    readonly refusal: FileRefused
    left: number
    readonly lines: number[]
  } | null = null

  /** @param refuse gets every line that is taken out */
  constructor({ delimiter, columns, skipped, format }: CsvHeader, refuse: (line: number) => void) {
    this.delimiter = delimiter.charCodeAt(0)
    this.columns = columns
    this.ahead = skipped + 1
    this.format = format.format
    this.refuse = refuse
  }

  /** The bytes that can be relied on; a line that can't leaves its break. */
  take(piece: Uint8Array): Uint8Array {
    return this.pass(this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]), false)
  }

  end(): Uint8Array {
    const last = this.pass(this.rest, true)
    if (this.unended) throw this.unended.refusal
    return last
  }

  private pass(bytes: Uint8Array, isEnd: boolean): Uint8Array {
    const kept: Uint8Array[] = []
    let from = 0
    let at = 0
    while (at < bytes.length) {
      // What stands before the first row may have any delimiters.
      const columns = this.ahead > 0 ? 0 : this.columns
      const found = scanRecord(bytes, at, this.delimiter, columns)
      if (found.is === 'open' && !isEnd && found.end - at <= longestRecord) break
      let next = found.end
      if (!this.isGood(found)) {
        // What is not whole is known by its first line: those after it are looked at once more.
        const after = nextLine(bytes, at)
        if (after < 0 && !isEnd) break
        next = after < 0 ? bytes.length : after
        this.takeOut(found, isEnd)
        kept.push(bytes.subarray(from, at))
        from = after < 0 ? bytes.length : endOfLine(bytes, after)
      }
      this.count(bytes, at, next)
      at = next
    }
    if (from < at) kept.push(bytes.subarray(from, at))
    this.rest = new Uint8Array(bytes.subarray(at))
    return kept.length === 1 && kept[0] ? kept[0] : new Uint8Array(Buffer.concat(kept))
  }

  private isGood(found: Scanned): boolean {
    if (found.is === 'empty') return true
    if (found.is === 'broken' || (found.is === 'open' && found.quoted)) return false
    if (this.ahead > 0) this.ahead--
    else if (this.isInDoubt && found.cells !== this.columns) return false
    this.isInDoubt = false
    this.unended?.lines.forEach(this.refuse)
    this.unended = null
    return true
  }

  private takeOut(found: Scanned, isEnd: boolean): void {
    const { line, format } = this
    if (found.is === 'open' && this.unended === null) {
      const refusal = isEnd
        ? new FileRefused('file-cut-off', { line }, {}, format)
        : new FileRefused('csv-line-too-long', { line }, { limit: limits.csvLineMebibytes }, format)
      this.unended = { refusal, left: isEnd ? Infinity : longestRecord, lines: [] }
    }
    if (this.ahead > 0)
      throw this.unended?.refusal ?? new FileRefused('csv-quotes-broken', { line }, {}, format)
    this.isInDoubt = true
    if (this.unended) this.unended.lines.push(line)
    else this.refuse(line)
  }

  /** Past a line or a record. */
  private count(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0
      if (byte === carriageReturn || (byte === lineFeed && this.last !== carriageReturn))
        this.line++
      this.last = byte
    }
    if (this.unended && (this.unended.left -= to - from) < 0) throw this.unended.refusal
  }
}
