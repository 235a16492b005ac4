import { isHeader, type CsvHeader } from './csvHeader'
import { LineCounter } from '../source/lineCounter'
import { FileRefused } from '../model/problems'

/** The records of a CSV file as the parser finds them: without headings and empty ones, each with the line where it starts. */
export class CsvRecords {
  private readonly lines = new LineCounter()
  private readonly header: CsvHeader
  private readonly hand: (record: string[], line: number) => void
  private readonly skip: (line: number, what: 'blank' | 'header') => void
  private bytes = 0
  private ended = false
  /** Records that are no rows: what stands before the column names, and these. */
  private ahead: number

  /** @param skip gets the line of an empty row, and of the heading where it stands again */
  constructor(
    header: CsvHeader,
    hand: (record: string[], line: number) => void,
    skip: (line: number, what: 'blank' | 'header') => void,
  ) {
    this.header = header
    this.ahead = header.skipped + 1
    this.skip = skip
    this.hand = hand
  }

  append(piece: Uint8Array): void {
    this.lines.append(piece)
    this.bytes += piece.length
  }

  /** All that the parser has been given it has gone through. */
  settle(): void {
    void this.line
  }

  /** No piece comes any more. */
  end(): void {
    this.ended = true
  }

  /** Where the next record starts. The empty lines before it, which the parser makes nothing of, are let go and counted. */
  get line(): number {
    let { line } = this.lines
    this.lines.skipBlank()
    for (; line < this.lines.line; line++) this.skip(line, 'blank')
    return line
  }

  /** @param end bytes of the file up to the end of the record */
  take(record: string[], end: number): void {
    const { line } = this
    this.lines.advance(end)
    const {
      format: { format },
      columns,
    } = this.header
    if (this.ahead > 0) this.ahead--
    else if (record.every((value) => value.trim() === '')) this.skip(line, 'blank')
    else if (isHeader(record, this.header)) this.skip(line, 'header')
    else if (
      record.length < columns &&
      this.ended &&
      end >= this.bytes &&
      !this.lines.endsWithLineBreak()
    ) {
      throw new FileRefused('file-cut-off', { line }, {}, format)
    } else this.hand(record, line)
  }
}
