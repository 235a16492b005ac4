import type { JsonFormat } from '../model/format'
import { KeyListing } from './jsonKeys'
import { ignored, combinedLevel, type JsonContainer, type Level } from './jsonLevel'
import { Operations } from './jsonOperations'
import { RowPart } from './jsonPart'
import type { JsonReading } from './jsonReading'
import { JsonRow } from './jsonRow'
import { Section } from './jsonSection'
import { limits } from '../model/limits'
import { FileRefused } from '../model/problems'
import { hasSign } from '../model/valueSign'

/**
 * The file itself, or a list at its top. A document is an object with a section of people, or one person, or a patch, or a
 * list of such objects; each line of JSON Lines is one. Only values that a mapping names are kept, and each person only until
 * they are taken.
 */
export class Documents implements Level {
  private readonly reading: JsonReading
  private readonly isList: boolean

  constructor(reading: JsonReading, isList = false) {
    this.reading = reading
    this.isList = isList
  }

  open(kind: JsonContainer, line: number): Level {
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

/** A format of which the document may itself be one person. */
interface Candidate {
  readonly format: JsonFormat
  readonly row: JsonRow
}

class Document implements Level {
  private readonly reading: JsonReading
  private readonly line: number
  private readonly candidates: readonly Candidate[]
  private readonly self: Level
  private readonly keys = new Set<string>()
  private readonly sections = new Set<JsonFormat>()
  private readonly operations: Operations
  private section: JsonFormat | null = null
  private isOperations = false
  private hasOperations = false
  private known = false
  private people = 0

  constructor(reading: JsonReading, line: number) {
    this.reading = reading
    this.line = line
    this.operations = new Operations(reading)
    this.candidates = reading.possible
      .filter(({ onePerson }) => onePerson)
      .map((format) => ({ format, row: new JsonRow(line) }))
    const listing = reading.listsKeys
      ? [
          new KeyListing((path) => {
            if (this.keys.size < limits.columnsListed) this.keys.add(path)
          }),
        ]
      : []
    this.self = combinedLevel([
      ...this.candidates.map(({ format, row }, index) => this.partOf(format, row, index === 0)),
      ...listing,
    ])
  }

  key(key: string, line: number): void {
    const lower = key.toLowerCase()
    const { reading } = this
    this.section = reading.formatWith(({ section }) => section?.toLowerCase() === lower)
    const patched =
      lower === 'operations' ? reading.formatWith(({ hasPatches }) => hasPatches === true) : null
    this.isOperations = patched !== null
    if (this.isOperations) {
      if (this.hasOperations) this.operations.value(null, line)
      this.hasOperations = true
    }
    const shown =
      this.section ??
      patched ??
      reading.formatWith(({ recognisedBy }) =>
        recognisedBy.some((sign) => sign.toLowerCase() === lower),
      )
    if (shown) this.show(shown)
    if (!this.section) return this.self.key(key, line)
    if (this.sections.has(this.section)) {
      const name = this.section.section ?? key
      throw new FileRefused(
        'json-section-repeated',
        { line, field: name },
        { key: name },
        this.section.format,
      )
    }
    this.sections.add(this.section)
  }

  open(kind: JsonContainer, line: number): Level {
    // What is no list is written by some as the one operation that it would have.
    if (this.isOperations)
      return kind === 'array' ? this.operations : this.operations.open(kind, line)
    if (!this.section) return this.self.open(kind, line)
    const people = this.peopleOf(this.section)
    // What makes lists of one out of XML writes the one itself.
    return kind === 'array' ? people : people.open(kind, line)
  }

  private peopleOf(format: JsonFormat): Section {
    return new Section(this.reading, format, () => {
      this.people++
    })
  }

  value(text: string | null, line: number): void {
    if (this.isOperations) this.operations.value(text, line)
    else if (!this.section) this.self.value(text, line)
    else if (text !== null) this.peopleOf(this.section).value(text, line)
  }

  close(): void {
    const person = this.known ? null : this.candidates.find(isPerson)
    if (person) {
      this.show(person.format)
      for (const key of this.keys) this.reading.takers.key(key)
      this.reading.take(person.row, person.format)
    }
    if (!this.known) return this.reading.addUnknown(this.line)
    const whose = this.candidates.find(({ format }) => format.hasPatches)
    // Operations that are none are still a patch, which nobody is to miss.
    if (whose && (this.operations.loose.length > 0 || (this.hasOperations && !this.operations.any)))
      this.reading.takePatch(this.operations.loose, whose.row, this.line)
    if (this.sections.size > 0) this.reportPage()
  }

  private reportPage(): void {
    for (const { format, row } of this.candidates) {
      const [total] = format.total ? row.cells(format.total) : []
      if (total && Number(total.text) > this.people)
        this.reading.takers.report(
          'one-page-of-many',
          { line: this.line },
          { present: this.people, total: Number(total.text) },
        )
    }
  }

  private partOf(format: JsonFormat, row: JsonRow, reports: boolean): Level {
    const wanted = this.reading.wanted.get(format)
    // What is wrong with the document itself is said once, whatever it may turn out to be.
    const report = reports ? this.reading.takers.report : () => {}
    return wanted ? new RowPart({ row, wanted, report }, '', 'object', 0) : ignored
  }

  private show(format: JsonFormat): void {
    this.known = true
    this.reading.show(format)
  }
}

function isPerson({ format: { onePerson }, row }: Candidate): boolean {
  return onePerson?.some((sign) => hasSign(row, sign)) ?? false
}
