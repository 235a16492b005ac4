import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { DraftFormView, DraftMap, DraftNode } from '@shared/views/training/author'
import { at, itemsOf, keysOf, lineOf } from '../format/look'
import { rootOf, TooMuch, type Place } from '../format/place'
import type { Source } from '../format/source'

/** Nothing in a scenario lies as deep as this; an alias within what it stands for has no bottom. */
const deepest = 50

/** The form of a document, right or wrong. Null where it is no mapping at all. */
export function formOf(source: Source): DraftFormView | null {
  try {
    const root = rootOf(source)
    if (!isMap(root.node)) return null
    const lines: Record<string, number> = {}
    return { whole: mapOf(root, lines, 0), lines }
  } catch (error) {
    if (error instanceof TooMuch) return null
    throw error
  }
}

function mapOf(place: Place, lines: Record<string, number>, depth: number): DraftMap {
  return Object.fromEntries(
    keysOf(place).map(({ key }) => [key, nodeOf(at(place, key), lines, depth + 1)]),
  )
}

function nodeOf(place: Place | null, lines: Record<string, number>, depth: number): DraftNode {
  const node = place?.node ?? null
  if (place === null || node === null || depth > deepest) return null
  if (isMap(node)) return mapOf(place, lines, depth)
  if (!isSeq(node)) return scalarOf(node)
  return itemsOf(place).map((item) => {
    lines[item.path] = lineOf(item)
    return nodeOf(item, lines, depth + 1)
  })
}

/** Numbers are shown as they were typed: `+34612345678` without quotes is none that anybody meant. */
function scalarOf(node: Node): DraftNode {
  if (!isScalar(node)) return null
  const { value, source } = node
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value !== 'number') return String(value)
  return source === undefined || source === String(value) ? value : source
}
