import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import type { DraftEdit } from '@shared/views/training/author'
import { keysBefore } from './order'

/** Makes the edit in the document. Every comment in it stays. False: it leads nowhere. */
export function change(document: Document, edit: DraftEdit): boolean {
  if ('moveTo' in edit) return move(document, edit.path, edit.moveTo)
  return write(document, edit.path, 'yaml' in edit ? typed(edit.yaml) : edit.value)
}

/** What was typed as YAML; text where it is none, so that the runner says what is wrong with it. */
function typed(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  if (document.errors.length > 0 || text.trim() === '') return text.trim() === '' ? null : text
  const value: unknown = document.toJS({ maxAliasCount: 100 })
  return value ?? null
}

/** Puts an item elsewhere in its list, with the comment before it. */
function move(document: Document, path: DraftEdit['path'], to: number): boolean {
  const list: unknown = document.getIn(path.slice(0, -1), true)
  const from = Number(path.at(-1))
  if (!isSeq(list) || list.items[from] === undefined || list.items[to] === undefined) return false
  list.items.splice(to, 0, ...list.items.splice(from, 1))
  return true
}

function write(document: Document, path: DraftEdit['path'], value: unknown): boolean {
  const reached = reachedBy(document, path)
  if (value === null) return reached === path.length && takeOut(document, path)
  const written = document.getIn(path, true)
  if (reached === path.length && isScalar(written) && typeof value !== 'object') {
    written.value = value
    written.type = typeOf(value)
    return true
  }
  if (reached === path.length) {
    const node = nodeOf(document, value, path.length > 1)
    // Before an item of a list it is about the item; what stands behind a key goes with what it is about.
    if (isNode(written) && typeof path.at(-1) === 'number')
      node.commentBefore = written.commentBefore
    document.setIn(path, node)
    return true
  }
  const parent: unknown =
    reached === 0 ? document.contents : document.getIn(path.slice(0, reached), true)
  const [key, ...rest] = path.slice(reached)
  const within = nodeOf(document, nested(rest, value), reached > 0)
  if (isSeq(parent)) parent.add(within)
  else if (isMap(parent)) add(document, parent, key, within)
  // Something else stands in the way: nothing after a key, or a word where a mapping belongs.
  else
    document.setIn(
      path.slice(0, reached),
      nodeOf(document, nested(path.slice(reached), value), false),
    )
  return true
}

/** How much of the path is there. */
function reachedBy(document: Document, path: DraftEdit['path']): number {
  let node: unknown = document.contents
  for (const [index, key] of path.entries()) {
    if (!isCollection(node) || !node.has(key)) return index
    node = node.get(key, true)
  }
  return path.length
}

/** `['story'], 'x'` → `{ story: 'x' }`; a number in the path begins a list. */
function nested(path: DraftEdit['path'], value: unknown): unknown {
  return path.reduceRight<unknown>(
    (within, key) => (typeof key === 'number' ? [within] : { [key]: within }),
    value,
  )
}

/** What is new stands on one line, unless it begins an entry of the file. */
function nodeOf(document: Document, value: unknown, flow: boolean): Node {
  const node = document.createNode(value, { flow })
  visit(node, {
    Scalar: (_key, scalar) => {
      scalar.type = typeOf(scalar.value)
    },
  })
  return node
}

function typeOf(value: unknown): 'QUOTE_DOUBLE' | undefined {
  return typeof value === 'string' && /[\n\r\u0085\u2028\u2029]/.test(value)
    ? 'QUOTE_DOUBLE'
    : undefined
}

/** Adds a key; to the file itself where people write it. */
function add(document: Document, map: YAMLMap, key: unknown, value: Node): void {
  const pair = document.createPair(key, value)
  const before = map === document.contents ? keysBefore(String(key)) : null
  const last = map.items.findLastIndex(
    (item) => before === null || before.includes(String(keyOf(item))),
  )
  map.items.splice(last + 1, 0, pair)
}

/** Takes an entry out; the comment before it goes on to the next one, or to the end of what held it. */
function takeOut(document: Document, path: DraftEdit['path']): boolean {
  const holder: unknown = document.getIn(path.slice(0, -1), true)
  if (!isCollection(holder)) return false
  const items: readonly unknown[] = holder.items
  const index = isMap(holder)
    ? items.findIndex((item) => isPair(item) && keyOf(item) === path.at(-1))
    : Number(path.at(-1))
  const comment = commented(items[index])?.commentBefore
  const next = commented(items[index + 1])
  if (comment != null && next !== null) next.commentBefore = joined(comment, next.commentBefore)
  else if (comment != null) holder.comment = joined(holder.comment, comment)
  return document.deleteIn(path)
}

/** The node that carries the comment before an item. */
function commented(item: unknown): Node | null {
  const node: unknown = isPair(item) ? item.key : item
  return isNode(node) ? node : null
}

function joined(first: string | null | undefined, second: string | null | undefined): string {
  return [first, second].filter((one) => one != null).join('\n')
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : key
}
