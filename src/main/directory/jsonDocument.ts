import type { JsonFormat } from './format'
import { ignored, type Kind, type Level } from './jsonLevel'
import { RowPart } from './jsonPart'
import type { JsonReading } from './jsonReading'
import { JsonRow } from './jsonRow'
import { Section } from './jsonSection'
import { FileRefused } from './problems'

/**
 * The file itself, or a list at its top. A document is an object with a section of people, or one person, or a list of
 * such objects. Only values that a mapping names are kept, and each person only until they are taken.
 */
export class Documents implements Level {
  private readonly reading: JsonReading
  private readonly isList: boolean

  constructor(reading: JsonReading, isList = false) {
    this.reading = reading
    this.isList = isList
  }

  open(kind: Kind, line: number): Level {
    if (kind === 'object') return new Document(this.reading, line)
    if (!this.isList) return new Documents(this.reading, true)
    this.reading.addUnknown(line)
    return ignored
  }

  key(): void {}

  value(_text: string | null, line: number): void {
    this.reading.addUnknown(line)
  }

  close(): void {}
}

class Document implements Level {
  private readonly reading: JsonReading
  private readonly line: number
  /** Set where the document may itself be one person. */
  private readonly single: JsonFormat | null
  private readonly row: JsonRow
  private readonly self: Level
  private readonly sections = new Set<JsonFormat>()
  private section: JsonFormat | null = null
  private known = false
  private people = 0

  constructor(reading: JsonReading, line: number) {
    this.reading = reading
    this.line = line
    this.row = new JsonRow(line)
    this.single = reading.formats.find(({ onePerson }) => onePerson !== undefined) ?? null
    const wanted = this.single && reading.wanted.get(this.single)
    this.self = wanted ? new RowPart({ row: this.row, wanted, report: reading.report }, '', 'object', 0) : ignored
  }

  key(key: string, line: number): void {
    const lower = key.toLowerCase()
    this.section = this.reading.formats.find(({ section }) => section.toLowerCase() === lower) ?? null
    const shown = this.section ?? this.reading.formats.find(({ recognisedBy }) => recognisedBy.some((sign) => sign.toLowerCase() === lower))
    if (shown) this.show(shown)
    if (!this.section) return this.self.key(key, line)
    if (this.sections.has(this.section)) {
      throw new FileRefused('json-section-repeated', { line, field: this.section.section }, { key: this.section.section }, this.section.format)
    }
    this.sections.add(this.section)
  }

  open(kind: Kind, line: number): Level {
    if (!this.section) return this.self.open(kind, line)
    return kind === 'array' ? new Section(this.reading, this.section, () => { this.people++ }) : ignored
  }

  value(text: string | null, line: number): void {
    if (!this.section) this.self.value(text, line)
  }

  close(): void {
    const isPerson = this.single?.onePerson?.is.some((value) => this.valuesOf(this.single?.onePerson?.column).includes(value)) ?? false
    if (isPerson && this.single && !this.known) {
      this.show(this.single)
      this.reading.take(this.row, this.single)
    }
    if (!this.known) return this.reading.addUnknown(this.line)
    const total = Number(this.valuesOf(this.single?.total)[0])
    if (this.sections.size > 0 && total > this.people) this.reading.report('one-page-of-many', { line: this.line }, { present: this.people, total })
  }

  private show(format: JsonFormat): void {
    this.known = true
    this.reading.show(format)
  }

  private valuesOf(column: string | undefined): string[] {
    return column === undefined ? [] : this.row.cells(column).map(({ text }) => text.trim().toLowerCase())
  }
}
