import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { endOf, lineEnd } from './layout'

/** Takes an entry out: with its lines, or with its comma. */
export function without(
  text: string,
  holder: YAMLMap | YAMLSeq,
  key: string | number,
): string | null {
  const spans = spansOf(holder)
  const index = isMap(holder)
    ? holder.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key)
    : Number(key)
  const span = spans[index]
  if (span === undefined || spans.length === 1) return null
  if (holder.flow === true) {
    const next = spans[index + 1]
    const before = spans[index - 1]
    return next !== undefined
      ? text.slice(0, span.start) + text.slice(next.start)
      : text.slice(0, before?.end ?? span.start) + text.slice(span.end)
  }
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  // The first key of a list's item shares its line with the dash.
  if (isMap(holder) && text.slice(start, span.start).trim() !== '')
    return index === 0 ? text.slice(0, span.start) + text.slice(spans[1]?.start) : null
  return text.slice(0, start) + text.slice(lineEnd(text, span.end))
}

function spansOf(
  holder: YAMLMap | YAMLSeq,
): readonly { readonly start: number; readonly end: number }[] {
  if (isSeq(holder))
    return (holder.items as (Node | null)[]).map((node) => ({
      start: node?.range?.[0] ?? 0,
      end: node?.range?.[1] ?? 0,
    }))
  return (holder.items as Pair<Node, Node | null>[]).map((pair) => ({
    start: pair.key.range?.[0] ?? 0,
    end: endOf(pair) ?? 0,
  }))
}
