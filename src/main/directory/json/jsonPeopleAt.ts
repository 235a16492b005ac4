import type { JsonFormat } from '../model/format'
import { ignored, type JsonContainer, type Level } from './jsonLevel'
import type { JsonReading } from './jsonReading'
import { Section } from './jsonSection'
import { FileRefused } from '../model/problems'

/** People where a mapping says that they are: under a path of every document, or each document. Nothing else is looked at. */
export class PeopleAt implements Level {
  private readonly reading: JsonReading
  private readonly format: JsonFormat
  private readonly path: readonly string[]
  /** What the top of the file keeps of all its documents; null: this is the top. */
  private readonly top: PeopleAt | null
  private found = 0

  constructor(reading: JsonReading, format: JsonFormat, top: PeopleAt | null = null) {
    this.reading = reading
    this.format = format
    this.top = top
    this.path = pathOf(format)
    reading.show(format)
  }

  /** Refuses a file in which no document has the path: it is another file than the mapping was made for. */
  finish(): void {
    if (this.found === 0 && this.path.length > 0)
      throw new FileRefused('file-unknown-format', { line: 1 }, {}, this.format.format)
  }

  open(kind: JsonContainer, line: number): Level {
    const top = this.top ?? this
    if (kind === 'array' && top === this) return new PeopleAt(this.reading, this.format, top)
    if (kind === 'array' || this.path.length === 0)
      return new Section(this.reading, this.format, () => {}).open(kind, line)
    const before = top.found
    return new Way(
      this.reading,
      this.format,
      this.path,
      () => top.found++,
      () => {
        if (top.found === before) this.reading.addUnknown(line)
      },
    )
  }

  key(): void {}

  value(_text: string | null, line: number): void {
    this.reading.addUnknown(line)
  }

  close(): void {}
}

/** An object on the way to the people. */
class Way implements Level {
  private readonly reading: JsonReading
  private readonly format: JsonFormat
  private readonly path: readonly string[]
  private readonly found: () => void
  private readonly closed: () => void
  private isNext = false
  private wasThere = false

  constructor(
    reading: JsonReading,
    format: JsonFormat,
    path: readonly string[],
    found: () => void,
    closed: () => void = () => {},
  ) {
    this.reading = reading
    this.format = format
    this.path = path
    this.found = found
    this.closed = closed
  }

  key(key: string, line: number): void {
    this.isNext = key.toLowerCase() === this.path[0]
    if (!this.isNext) return
    // Readers differ in which of two equal keys they believe.
    if (this.wasThere)
      throw new FileRefused('json-section-repeated', { line }, { key }, this.format.format)
    this.wasThere = true
  }

  open(kind: JsonContainer, line: number): Level {
    return this.isNext ? this.inside(kind, line) : ignored
  }

  value(): void {}

  close(): void {
    this.closed()
  }

  private inside(kind: JsonContainer, line: number): Level {
    const { reading, format, path, found } = this
    const rest = path.slice(1)
    if (rest.length === 0) {
      found()
      const people = new Section(reading, format, () => {})
      // What makes lists of one out of XML writes the one itself.
      return kind === 'array' ? people : people.open(kind, line)
    }
    const way = (): Level => new Way(reading, format, rest, found)
    if (kind === 'object') return way()
    return { ...ignored, open: (inner) => (inner === 'object' ? way() : ignored) }
  }
}

function pathOf({ list = '' }: JsonFormat): readonly string[] {
  return list === '' ? [] : list.toLowerCase().split('.')
}
