import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { nested, reachedBy } from './change'
import type { DraftEdit } from './draftEdit'
import { columnOf, endOf, lineEnd } from './layout'
import { afterKey, flow } from './oneLine'
import { keysBefore } from './order'
import { without } from './without'

/**
 * Makes the edit in the text itself, so that the rest stays byte for byte. Null where the layout is none of the usual
 * ones; whoever asks checks that what comes out says what was meant.
 */
export function splice(
  text: string,
  document: Document,
  { path, value }: DraftEdit,
): string | null {
  const reached = reachedBy(document, path)
  const parent: unknown = document.getIn(path.slice(0, Math.min(reached, path.length - 1)), true)
  if (value === null)
    return isCollection(parent)
      ? without(text, parent as YAMLMap | YAMLSeq, path.at(-1) ?? '')
      : null
  const written = document.getIn(path, true) as Node | undefined
  if (reached === path.length) {
    if (written?.range == null) return null
    const by = isInFlow(document, path) ? flow(value) : afterKey(value)
    const behindKey =
      isMap(parent) && isCollection(written) && written.flow !== true
        ? colonBefore(text, parent as YAMLMap<Node, Node>, written)
        : undefined
    return replaced(text, behindKey ?? written.range[0], written.range[1], by)
  }
  const [key, ...rest] = path.slice(reached)
  const holder: unknown = document.getIn(path.slice(0, reached), true)
  if (key === undefined || !isCollection(holder)) return null
  const within = nested(rest, value)
  if (isSeq(holder))
    return holder.flow === true || holder.items.length === 0
      ? inFlow(text, holder, flow(within))
      : belowLast(text, holder as YAMLSeq, `- ${flow(within)}`)
  if (!isMap(holder)) return null
  if (holder.flow === true || holder.items.length === 0)
    return inFlow(text, holder, `${flow(key)}: ${flow(within)}`)
  return below(text, holder, key, within, reached === 0)
}

function isInFlow(document: Document, path: DraftEdit['path']): boolean {
  return path.some((_key, index) => {
    const node: unknown = document.getIn(path.slice(0, index), true)
    return isCollection(node) && node.flow === true
  })
}

function replaced(text: string, start: number, end: number, by: string): string {
  const gap = start > 0 && !/[\s[{]/.test(text[start - 1] ?? '') ? ' ' : ''
  // A block of text brings its line's end along.
  return `${text.slice(0, start)}${gap}${by}${text.slice(start, end).endsWith('\n') ? '\n' : ''}${text.slice(end)}`
}

/** Where the value begins whose lines stand below its key: on the line of that. */
function colonBefore(
  text: string,
  { items }: YAMLMap<Node, Node>,
  written: Node,
): number | undefined {
  const end = items.find(({ value }) => value === written)?.key.range?.[1]
  return end !== undefined && text[end] === ':' ? end + 1 : undefined
}

/** Adds to a collection in brackets, at its end. */
function inFlow(text: string, { range, items }: YAMLMap | YAMLSeq, entry: string): string | null {
  if (range == null) return null
  const [start, end] = range
  const [open, close] = [text[start], text[end - 1]]
  if (open === undefined || close === undefined || !'[{'.includes(open)) return null
  if (items.length === 0)
    return `${text.slice(0, start)}${open}${open === '{' ? ` ${entry} ` : entry}${close}${text.slice(end)}`
  const before = text.slice(0, end - 1).trimEnd()
  return `${before}${before.endsWith(',') ? '' : ','} ${entry}${text.slice(before.length, end - 1)}${text.slice(end - 1)}`
}

/** Adds a key to a mapping of lines: where it belongs among the keys of a scenario, else as the last one. */
function below(
  text: string,
  { items }: YAMLMap,
  key: string | number,
  value: unknown,
  atTop: boolean,
): string | null {
  const pairs = items as Pair<Node, Node | null>[]
  const first = pairs[0]?.key.range?.[0]
  if (first === undefined) return null
  const indent = ' '.repeat(columnOf(text, first))
  const before = atTop
    ? pairs.findLast(
        (pair) => isScalar(pair.key) && keysBefore(String(key)).includes(String(pair.key.value)),
      )
    : undefined
  const end = endOf(before ?? pairs.at(-1))
  return end === null
    ? null
    : insertedLine(text, end, `${indent}${flow(key)}: ${atTop ? lines(value) : afterKey(value)}`)
}

/** A mapping as lines below its key, each value on one. */
function lines(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return Array.isArray(value)
      ? value.map((item) => `\n  - ${flow(item)}`).join('') || '[]'
      : afterKey(value)
  return (
    Object.entries(value)
      .map(([key, one]) => `\n  ${flow(key)}: ${afterKey(one)}`)
      .join('') || '{}'
  )
}

function belowLast(text: string, { items }: YAMLSeq, entry: string): string | null {
  const nodes = items as (Node | null)[]
  const first = nodes[0]?.range?.[0]
  const end = nodes.at(-1)?.range?.[1]
  if (first === undefined || end === undefined) return null
  const dash = text.lastIndexOf('-', first - 1)
  return dash < 0 ? null : insertedLine(text, end, `${' '.repeat(columnOf(text, dash))}${entry}`)
}

function insertedLine(text: string, end: number, line: string): string {
  const at = lineEnd(text, end)
  const before = text.slice(0, at)
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line.replace(/: \n/, ':\n')}\n${text.slice(at)}`
}
