import type { JsonFormat } from '../model/format'
import { KeyListing } from './jsonKeys'
import { ignored, combinedLevel, type JsonContainer, type Level } from './jsonLevel'
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

  open(kind: JsonContainer, line: number): Level {
    const { takers, wanted } = this.reading
    const paths = wanted.get(this.format)
    if (kind === 'array' || !paths) {
      this.value(null, line)
      return ignored
    }
    this.count()
    const row = new JsonRow(line)
    const person = new RowPart({ row, wanted: paths, report: takers.report }, '', 'object', 0, () =>
      this.reading.take(row, this.format),
    )
    return this.reading.listsKeys ? combinedLevel([person, new KeyListing(takers.key)]) : person
  }

  value(_text: string | null, line: number): void {
    this.count()
    this.reading.take(faultyRow('record-not-an-object', line), this.format)
  }

  close(): void {}
}
