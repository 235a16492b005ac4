import { isHeader, type CsvHeader } from './csvHeader'
import { LineCounter } from '../source/lineCounter'
import { FileRefused } from '../model/problems'

const quote = 0x22

/** The records of a CSV file as the parser finds them: without headings and empty ones, each with the line where it starts. */
export class CsvRecords {
  private readonly lines = new LineCounter()
  private readonly header: CsvHeader
  private readonly hand: (record: string[], line: number, unsaid: string | null) => void
  private readonly hold: (line: number, field: string) => void
  private readonly skip: (line: number, what: 'blank' | 'header') => void
  private bytes = 0
  private ended = false
  /** Records that are no rows: what stands before the column names, and these. */
  private ahead: number

  /**
   * @param hand gets each record, and the column that it may have been cut in before anything stood there
   * @param hold gets the line of a last row that may be cut in a value which must not be, and the column of that
   * @param skip gets the line of an empty row, and of the heading where it stands again
   */
  constructor(
    header: CsvHeader,
    hand: (record: string[], line: number, unsaid: string | null) => void,
    hold: (line: number, field: string) => void,
    skip: (line: number, what: 'blank' | 'header') => void,
  ) {
    this.header = header
    this.ahead = header.skipped + 1
    this.skip = skip
    this.hold = hold
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
    else if (this.ended && end >= this.bytes && !this.lines.endsWithLineBreak()) {
      if (record.length < columns) throw new FileRefused('file-cut-off', { line }, {}, format)
      const field = this.lines.endsWith(quote) ? null : lastField(this.header, record)
      // Of a cell with nothing in it, nobody knows whether something was: that is nothing that the file says.
      if (field === null || record.at(-1)?.trim() === '') this.hand(record, line, field)
      else this.hold(line, field)
    } else this.hand(record, line, null)
  }
}

/** The column that a record ends in, where less of a value would be another one, and perhaps somebody else's. */
function lastField(
  { indexOf, format: { map } }: CsvHeader,
  record: readonly string[],
): string | null {
  const fields = [...map.contacts, ...map.signInNames, ...(map.lastSignIn ? [map.lastSignIn] : [])]
  const names = [...fields.map(({ column }) => column), ...map.externalId, ...map.country]
  return names.find((column) => indexOf.get(column) === record.length - 1) ?? null
}
