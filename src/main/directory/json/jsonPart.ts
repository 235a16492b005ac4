import { ignored, type JsonContainer, type Level } from './jsonLevel'
import type { JsonRow, WantedPaths } from './jsonRow'
import type { Report } from '../model/problems'

interface Person {
  readonly row: JsonRow
  readonly wanted: WantedPaths
  readonly report: Report
}

/** A person, or an object or list inside one, as far as the mapping looks into it. */
export class RowPart implements Level {
  private readonly person: Person
  /** Dotted keys, in lower case; empty for the person. */
  private readonly path: string
  private readonly kind: JsonContainer
  private readonly item: number
  private readonly closed: () => void
  private readonly keys = new Set<string>()
  /** Where the value of the last key goes; null where nobody looks. */
  private next: string | null = null

  constructor(
    person: Person,
    path: string,
    kind: JsonContainer,
    item: number,
    closed: () => void = () => {},
  ) {
    this.person = person
    this.path = path
    this.kind = kind
    this.item = item
    this.closed = closed
  }

  key(key: string, line: number): void {
    this.next = null
    if (key === '__proto__') return this.person.report('key-forbidden', { line })
    const { leaves, branches } = this.person.wanted
    const path = this.path === '' ? key.toLowerCase() : `${this.path}.${key.toLowerCase()}`
    const field = leaves.get(path) ?? branches.get(path)
    if (field === undefined || key.includes('.')) return
    // Readers differ in which of two equal keys they believe, so believing either could mean another person's address.
    if (this.keys.has(path))
      this.person.row.spoil({ problem: 'record-repeated-key', line, field, facts: { key: field } })
    this.keys.add(path)
    this.person.row.has(path)
    this.next = path
  }

  open(kind: JsonContainer): Level {
    if (this.kind === 'array')
      return new RowPart(this.person, this.path, kind, this.person.row.nextItem())
    return this.next === null ? ignored : new RowPart(this.person, this.next, kind, this.item)
  }

  value(text: string | null, line: number): void {
    const path = this.kind === 'array' ? this.path : this.next
    const column = path === null ? undefined : this.person.wanted.leaves.get(path)
    if (column === undefined || text === null) return
    this.person.row.add(column, {
      text,
      line,
      item: this.kind === 'array' ? this.person.row.nextItem() : this.item,
    })
  }

  close(): void {
    this.closed()
  }
}
