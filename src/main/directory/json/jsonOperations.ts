import type { JsonContainer, Level } from './jsonLevel'
import type { JsonReading } from './jsonReading'
import { JsonTree, textAt, type JsonNode } from './jsonTree'
import { limits } from '../model/limits'

/**
 * The operations of a SCIM document. Those of a bulk request have a method and a path that says whose they are, and are handed
 * on one by one; those of a patch are kept until the document has said whose they are.
 */
export class Operations implements Level {
  readonly loose: JsonNode[] = []
  /** Whether there was any, be it one that can't be read. */
  any = false
  private readonly reading: JsonReading

  constructor(reading: JsonReading) {
    this.reading = reading
  }

  key(): void {}

  open(kind: JsonContainer, line: number): Level {
    return new JsonTree(kind, line, limits.cellsPerRecord, (operation) =>
      this.take(operation, line),
    )
  }

  value(text: string | null, line: number): void {
    this.take({ is: 'value', text, line }, line)
  }

  close(): void {}

  private take(operation: JsonNode | null, line: number): void {
    this.any = true
    if (operation === null || this.loose.length >= limits.cellsPerRecord)
      this.reading.takers.report('record-too-large', { line }, { limit: limits.cellsPerRecord })
    else if (textAt(operation, 'method') !== null) this.reading.takePatch([operation], null, line)
    else this.loose.push(operation)
  }
}
