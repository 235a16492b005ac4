import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { remark, type Remark, type RemarkFact } from '@shared/vocabulary/remarks'
import type { FileProblem } from './problems'
import type { Source } from './source'

/** One value of a file, with the way to it. */
export interface Place {
  readonly source: Source
  /** Aliases are followed; null where there is nothing. */
  readonly node: Node | null
  /** The name of an alias that leads nowhere. */
  readonly alias?: string
  readonly path: string
  /** Where the file says it; for an alias where it is used. */
  readonly offset: number
}

/** Thrown to end the reading of a file that unfolds without end through its aliases. */
export class TooMuch extends Error {}

const mostValues = 100_000
/** Nothing in a scenario lies as deep as this; an alias within what it stands for has no bottom. */
const deepest = 50

/** The file's outermost value. */
export function rootOf(source: Source): Place {
  return placed(source, source.document.contents as Node | null, '', 0)
}

/** The place of a value within another one. */
export function placed(
  source: Source,
  written: Node | null,
  within: string,
  elsewhere: number,
): Place {
  const path = (written === null ? undefined : source.moved.get(written)) ?? within
  source.looked += 1
  if (source.looked > mostValues) throw new TooMuch()
  const offset = written?.range?.[0] ?? elsewhere
  if (!isAlias(written)) return { source, node: written, path, offset }
  const node = written.resolve(source.document) ?? null
  return node === null
    ? { source, node, path, offset, alias: written.source }
    : { source, node, path, offset }
}

/**
 * What a place holds, as plain values: mappings without a prototype, lists, and scalars. Null stands for an alias that
 * leads nowhere. A key that is no text, and a key that is there again, is reported and left out.
 */
export function valueOf(place: Place, depth = 0): unknown {
  const { source, node, path, offset } = place
  if (depth > deepest) return null
  if (isSeq(node))
    return (node.items as (Node | null)[]).map((item, index) =>
      valueOf(placed(source, item, `${path}[${index}]`, offset), depth + 1),
    )
  if (!isMap(node)) return isScalar(node) ? node.value : null
  const values = Object.create(null) as Record<string, unknown>
  for (const pair of node.items as Pair<Node | null, Node | null>[]) {
    const keyPlace = placed(source, pair.key, path, offset)
    const key = isScalar(keyPlace.node) ? keyPlace.node.value : null
    if (typeof key !== 'string') {
      wrong(keyPlace, remark('key-of-text'))
      continue
    }
    const at = path === '' ? key : `${path}.${key}`
    if (Object.hasOwn(values, key))
      complain({ ...keyPlace, path: at }, remark('key-twice', { key }))
    else values[key] = valueOf(placed(source, pair.value, at, keyPlace.offset), depth + 1)
  }
  return values
}

/** Reports a problem at a place. */
export function wrong(place: Place, expected: RemarkFact, found = foundAt(place)): void {
  complain(place, remark('expected-found', { expected, found }))
}

/** Reports something that is not a matter of expected and found. */
export function complain(place: Place, said: Remark): void {
  place.source.problems.push(noted(place, said))
}

/** Something that is said of a place. */
export function noted({ source, offset, path }: Place, said: Remark): FileProblem {
  const { line, col } = source.lines.linePos(offset)
  // An empty file has no lines to count.
  return { line: Math.max(line, 1), column: Math.max(col, 1), path, remark: said }
}

/** What stands at a place. */
function foundAt({ node, alias }: Place): RemarkFact {
  if (alias !== undefined) return remark('found-alias', { alias })
  if (node === null) return remark('found-nothing')
  if (isMap(node)) return remark('found-mapping')
  if (isSeq(node)) return remark('found-list')
  const value = isScalar(node) ? node.value : undefined
  if (value === null) return remark('found-nothing')
  if (typeof value === 'string')
    return foundText(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (typeof value === 'number')
    return remark('found-number', {
      number: isScalar(node) && node.source !== undefined ? node.source : String(value),
    })
  if (typeof value === 'boolean') return String(value)
  return remark('found-something-else')
}

/** A text that was found; one that was probably meant otherwise with the word that was. */
export function foundText(text: string, guess: string | null = null): Remark {
  return guess === null ? remark('found-text', { text }) : remark('found-misspelt', { text, guess })
}
