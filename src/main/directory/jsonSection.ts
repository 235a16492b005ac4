import type { JsonFormat } from './format'
import { ignored, type Kind, type Level } from './jsonLevel'
import { RowPart } from './jsonPart'
import type { JsonReading } from './jsonReading'
import { faultyRow, JsonRow } from './jsonRow'

/** The list of people. */
export class Section implements Level {
  private readonly reading: JsonReading
  private readonly format: JsonFormat
  private readonly count: () => void

  constructor(reading: JsonReading, format: JsonFormat, count: () => void) {
    this.reading = reading
    this.format = format
    this.count = count
  }

  key(): void {}

  open(kind: Kind, line: number): Level {
    const wanted = this.reading.wanted.get(this.format)
    if (kind === 'array' || !wanted) {
      this.value(null, line)
      return ignored
    }
    this.count()
    const row = new JsonRow(line)
    return new RowPart({ row, wanted, report: this.reading.report }, '', 'object', 0, () => this.reading.take(row, this.format))
  }

  value(_text: string | null, line: number): void {
    this.count()
    this.reading.take(faultyRow('record-not-an-object', line), this.format)
  }

  close(): void {}
}
