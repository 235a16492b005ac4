import type { JsonFormat } from '../model/format'
import type { JsonNode } from './jsonTree'
import { faultyRow, wantedPaths, type WantedPaths } from './jsonRow'
import { limits } from '../model/limits'
import { FileRefused, type Report } from '../model/problems'
import type { FileRow } from '../model/row'

/** Who gets what is found in a JSON file. */
export interface JsonHandlers {
  readonly report: Report
  readonly person: (row: FileRow, format: JsonFormat) => void
  /** Operations of a SCIM patch, with the row that says whose they are; null where the operation itself says it. */
  readonly patch: (
    operations: readonly JsonNode[],
    whose: FileRow | null,
    line: number,
    format: JsonFormat,
  ) => void
  /** A key that people have, dotted. */
  readonly key: (path: string) => void
}

/** What the levels of one JSON file share: the formats, who takes the people, and what the file has shown itself to be. */
export class JsonReading {
  readonly takers: JsonHandlers
  readonly wanted: ReadonlyMap<JsonFormat, WantedPaths>
  private readonly formats: readonly JsonFormat[]
  private readonly shown = new Set<JsonFormat>()
  private readonly unknown: number[] = []
  private people = 0

  constructor(formats: readonly JsonFormat[], takers: JsonHandlers) {
    this.formats = formats
    this.takers = takers
    this.wanted = new Map(formats.map((format) => [format, wantedPaths(format)]))
  }

  /** The formats that the file can still be of. */
  get possible(): readonly JsonFormat[] {
    return this.shown.size > 0 ? [...this.shown] : this.formats
  }

  /** Whether the keys of the people are still being listed. */
  get listsKeys(): boolean {
    return this.people <= limits.peopleSurveyed
  }

  formatWith(test: (format: JsonFormat) => boolean): JsonFormat | null {
    return this.formats.find(test) ?? null
  }

  show(format: JsonFormat): void {
    this.shown.add(format)
    if (this.shown.size > 1) throw new FileRefused('file-mixed-formats', { line: 1 })
  }

  take(row: FileRow, format: JsonFormat): void {
    this.people++
    this.takers.person(row, format)
  }

  takePatch(operations: readonly JsonNode[], whose: FileRow | null, line: number): void {
    const [format] = this.shown
    if (format) this.takers.patch(operations, whose, line, format)
  }

  addUnknown(line: number): void {
    const [format] = this.shown
    if (format) return this.take(faultyRow('record-not-a-person', line), format)
    this.unknown.push(line)
    if (this.unknown.length > limits.records)
      throw new FileRefused('file-too-many-records', { line }, { limit: limits.records })
  }

  /** The format of what was read. Refuses a file that showed none. */
  format(): JsonFormat {
    const [format] = this.shown
    if (!format) throw new FileRefused('file-unknown-format', { line: 1 })
    for (const line of this.unknown) this.take(faultyRow('record-not-a-person', line), format)
    return format
  }
}
