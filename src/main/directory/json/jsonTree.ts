import type { JsonContainer, Level } from './jsonLevel'
import { ignored } from './jsonLevel'

/** A small part of a JSON document as a whole. Keys are in lower case; they live in a map, where none of them means anything. */
export type JsonNode =
  | { readonly is: 'value'; readonly line: number; readonly text: string | null }
  | { readonly is: 'list'; readonly line: number; readonly items: readonly JsonNode[] }
  | {
      readonly is: 'object'
      readonly line: number
      readonly entries: ReadonlyMap<string, JsonNode>
      readonly repeated: boolean
    }

/** Keeps a list or an object, up to a number of values; `done` gets null where it has more. */
export class JsonTree implements Level {
  private readonly kind: JsonContainer
  private readonly line: number
  private readonly budget: { left: number }
  private readonly done: (node: JsonNode | null) => void
  private readonly items: JsonNode[] = []
  private readonly entries = new Map<string, JsonNode>()
  private repeated = false
  private last = ''

  constructor(
    kind: JsonContainer,
    line: number,
    most: number | { left: number },
    done: (node: JsonNode | null) => void,
  ) {
    this.kind = kind
    this.line = line
    this.budget = typeof most === 'number' ? { left: most } : most
    this.done = done
  }

  key(key: string): void {
    this.last = key.toLowerCase()
    if (this.entries.has(this.last)) this.repeated = true
  }

  open(kind: JsonContainer, line: number): Level {
    return --this.budget.left < 0
      ? ignored
      : new JsonTree(kind, line, this.budget, (node) => {
          if (node) this.add(node)
        })
  }

  value(text: string | null, line: number): void {
    if (--this.budget.left >= 0) this.add({ is: 'value', line, text })
  }

  close(): void {
    if (this.budget.left < 0) return this.done(null)
    this.done(
      this.kind === 'array'
        ? { is: 'list', line: this.line, items: this.items }
        : { is: 'object', line: this.line, entries: this.entries, repeated: this.repeated },
    )
  }

  private add(node: JsonNode): void {
    if (this.kind === 'array') this.items.push(node)
    else this.entries.set(this.last, node)
  }
}

/** What an object has under a key. */
export function entryAt(node: JsonNode | undefined | null, key: string): JsonNode | null {
  return node?.is === 'object' ? (node.entries.get(key) ?? null) : null
}

/** The text of what an object has under a key. */
export function textAt(node: JsonNode | undefined | null, key: string): string | null {
  const entry = entryAt(node, key)
  return entry?.is === 'value' ? entry.text : null
}
