import { isCollection, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { nested, reachedBy } from './change'
import type { DraftEdit } from './draftEdit'
import { afterKey, flow } from './oneLine'
import { keysBefore } from './order'

/**
 * Makes the edit in the text itself, so that the rest stays byte for byte. Null where the layout is none of the usual
 * ones; whoever asks checks that what comes out says what was meant.
 */
export function splice(text: string, document: Document, { path, value }: DraftEdit): string | null {
  const reached = reachedBy(document, path)
  const parent: unknown = document.getIn(path.slice(0, Math.min(reached, path.length - 1)), true)
  if (value === null) return isCollection(parent) ? without(text, parent as YAMLMap | YAMLSeq, path.at(-1) ?? '') : null
  const written = document.getIn(path, true) as Node | undefined
  if (reached === path.length) return written?.range == null || isCollection(written) && written.flow !== true ? null : replaced(text, written, isInFlow(document, path) ? flow(value) : afterKey(value))
  const [key, ...rest] = path.slice(reached)
  const holder: unknown = document.getIn(path.slice(0, reached), true)
  if (key === undefined || !isCollection(holder)) return null
  const within = nested(rest, value)
  if (isSeq(holder)) return holder.flow === true || holder.items.length === 0 ? inFlow(text, holder, flow(within)) : belowLast(text, holder as YAMLSeq, `- ${flow(within)}`)
  if (!isMap(holder)) return null
  if (holder.flow === true || holder.items.length === 0) return inFlow(text, holder, `${flow(key)}: ${flow(within)}`)
  return below(text, holder, key, within, reached === 0)
}

function isInFlow(document: Document, path: DraftEdit['path']): boolean {
  return path.some((_key, index) => {
    const node: unknown = document.getIn(path.slice(0, index), true)
    return isCollection(node) && node.flow === true
  })
}

function replaced(text: string, { range }: Node, by: string): string | null {
  if (range == null) return null
  const [start, end] = range
  const gap = start > 0 && !/[\s[{]/.test(text[start - 1] ?? '') ? ' ' : ''
  // A block of text brings its line's end along.
  return `${text.slice(0, start)}${gap}${by}${text.slice(start, end).endsWith('\n') ? '\n' : ''}${text.slice(end)}`
}

/** Adds to a collection in brackets, at its end. */
function inFlow(text: string, { range, items }: YAMLMap | YAMLSeq, entry: string): string | null {
  if (range == null) return null
  const [start, end] = range
  const [open, close] = [text[start], text[end - 1]]
  if (open === undefined || close === undefined || !'[{'.includes(open)) return null
  if (items.length === 0) return `${text.slice(0, start)}${open}${open === '{' ? ` ${entry} ` : entry}${close}${text.slice(end)}`
  const before = text.slice(0, end - 1).trimEnd()
  return `${before}${before.endsWith(',') ? '' : ','} ${entry}${text.slice(before.length, end - 1)}${text.slice(end - 1)}`
}

/** Adds a key to a mapping of lines: where it belongs among the keys of a scenario, else as the last one. */
function below(text: string, { items }: YAMLMap, key: string | number, value: unknown, atTop: boolean): string | null {
  const pairs = items as Pair<Node, Node | null>[]
  const first = pairs[0]?.key.range?.[0]
  if (first === undefined) return null
  const indent = ' '.repeat(columnOf(text, first))
  const before = atTop ? pairs.findLast((pair) => isScalar(pair.key) && keysBefore(String(key)).includes(String(pair.key.value))) : undefined
  const end = endOf(before ?? pairs.at(-1))
  return end === null ? null : insertedLine(text, end, `${indent}${flow(key)}: ${atTop ? lines(value) : afterKey(value)}`)
}

/** A mapping as lines below its key, each value on one. */
function lines(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return Array.isArray(value) ? value.map((item) => `\n  - ${flow(item)}`).join('') || '[]' : afterKey(value)
  return Object.entries(value).map(([key, one]) => `\n  ${flow(key)}: ${afterKey(one)}`).join('') || '{}'
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

/** Takes an entry out: with its lines, or with its comma. */
function without(text: string, holder: YAMLMap | YAMLSeq, key: string | number): string | null {
  const spans = spansOf(holder)
  const index = isMap(holder) ? holder.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key) : Number(key)
  const span = spans[index]
  if (span === undefined || spans.length === 1) return null
  if (holder.flow === true) {
    const next = spans[index + 1]
    const before = spans[index - 1]
    return next !== undefined ? text.slice(0, span.start) + text.slice(next.start) : text.slice(0, before?.end ?? span.start) + text.slice(span.end)
  }
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  // The first key of a list's item shares its line with the dash.
  if (isMap(holder) && text.slice(start, span.start).trim() !== '') return index === 0 ? text.slice(0, span.start) + text.slice(spans[1]?.start) : null
  return text.slice(0, start) + text.slice(lineEnd(text, span.end))
}

function spansOf(holder: YAMLMap | YAMLSeq): readonly { readonly start: number; readonly end: number }[] {
  if (isSeq(holder)) return (holder.items as (Node | null)[]).map((node) => ({ start: node?.range?.[0] ?? 0, end: node?.range?.[1] ?? 0 }))
  return (holder.items as Pair<Node, Node | null>[]).map((pair) => ({ start: pair.key.range?.[0] ?? 0, end: endOf(pair) ?? 0 }))
}

function endOf(pair: Pair<Node, Node | null> | undefined): number | null {
  return pair?.value?.range?.[1] ?? pair?.key.range?.[1] ?? null
}

/** Where the line ends that a value ends on; a block of text ends on the line below already. */
function lineEnd(text: string, end: number): number {
  if (text[end - 1] === '\n') return end
  const newline = text.indexOf('\n', end)
  return newline < 0 ? text.length : newline + 1
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}
