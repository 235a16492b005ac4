import { isCollection, isSeq, type Document } from 'yaml'
import type { DraftEdit } from './draftEdit'

/** Makes the edit in the document. False: it leads nowhere. */
export function change(document: Document, { path, value }: DraftEdit): boolean {
  if (value === null) return document.deleteIn(path)
  const reached = reachedBy(document, path)
  const rest = path.slice(reached)
  if (reached === path.length) {
    document.setIn(path, document.createNode(value))
    return true
  }
  const parent: unknown =
    reached === 0 ? document.contents : document.getIn(path.slice(0, reached), true)
  const within = nested(rest.slice(1), value)
  if (isSeq(parent)) parent.add(document.createNode(within))
  else if (isCollection(parent))
    parent.set(document.createNode(rest[0]), document.createNode(within))
  // Something else stands in the way: nothing after a key, or a word where a mapping belongs.
  else document.setIn(path.slice(0, reached), document.createNode(nested(rest, value)))
  return true
}

/** How much of the path is there. */
export function reachedBy(document: Document, path: DraftEdit['path']): number {
  let node: unknown = document.contents
  for (const [index, key] of path.entries()) {
    if (!isCollection(node) || !node.has(key)) return index
    node = node.get(key, true)
  }
  return path.length
}

/** `['story'], 'x'` → `{ story: 'x' }`; a number in the path begins a list. */
export function nested(path: DraftEdit['path'], value: unknown): unknown {
  return path.reduceRight<unknown>(
    (within, key) => (typeof key === 'number' ? [within] : { [key]: within }),
    value,
  )
}
