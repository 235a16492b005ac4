import type { JsonFormat } from '../model/format'
import { KeyListing } from './jsonKeys'
import { ignored, combinedLevel, type JsonContainer, type Level } from './jsonLevel'
import { RowPart } from './jsonPart'
import type { JsonReading } from './jsonReading'
import { faultyRow, JsonRow } from './jsonRow'
import { StatusWatch } from './statusWatch'

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
    let unread: string | null = null
    const person = new RowPart({ row, wanted: paths, report: takers.report }, '', 'object', 0, () =>
      this.reading.take(row, unread === null ? this.format : silentWithout(this.format, unread)),
    )
    const levels: Level[] = [person]
    if (this.reading.listsKeys) levels.push(new KeyListing(takers.key))
    if (this.format.list !== undefined)
      levels.push(
        new StatusWatch(
          (path) => paths.leaves.has(path),
          (path) => (unread ??= path),
        ),
      )
    return combinedLevel(levels)
  }

  value(_text: string | null, line: number): void {
    this.count()
    this.reading.take(faultyRow('record-not-an-object', line), this.format)
  }

  close(): void {}
}

/** The format for somebody who has what sounds like a status that nobody looks at: without another one, they may not sign in. */
function silentWithout(format: JsonFormat, column: string): JsonFormat {
  const { map } = format
  return {
    ...format,
    map: { ...map, status: [{ column, says: 'may' }, ...map.status], statusIsUsual: true },
  }
}
