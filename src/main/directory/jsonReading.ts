import type { JsonFormat } from './format'
import { faultyRow, wantedPaths, type WantedPaths } from './jsonRow'
import { limits } from './limits'
import { FileRefused, type Report } from './problems'
import type { FileRow } from './row'

/** What the levels of one JSON file share: the formats, who takes the people, and what the file has shown itself to be. */
export class JsonReading {
  readonly formats: readonly JsonFormat[]
  readonly report: Report
  readonly take: (row: FileRow, format: JsonFormat) => void
  readonly wanted: ReadonlyMap<JsonFormat, WantedPaths>
  private readonly shown = new Set<JsonFormat>()
  private readonly unknown: number[] = []

  constructor(formats: readonly JsonFormat[], report: Report, take: (row: FileRow, format: JsonFormat) => void) {
    this.formats = formats
    this.report = report
    this.take = take
    this.wanted = new Map(formats.map((format) => [format, wantedPaths(format)]))
  }

  show(format: JsonFormat): void {
    this.shown.add(format)
    if (this.shown.size > 1) throw new FileRefused('file-mixed-formats', { line: 1 })
  }

  addUnknown(line: number): void {
    this.unknown.push(line)
    if (this.unknown.length > limits.records) throw new FileRefused('file-too-many-records', { line }, { limit: limits.records })
  }

  /** The format of what was read. Refuses a file that showed none. */
  format(): JsonFormat {
    const [format] = this.shown
    if (!format) throw new FileRefused('file-unknown-format', { line: 1 })
    for (const line of this.unknown) this.take(faultyRow('record-not-a-person', line), format)
    return format
  }
}
