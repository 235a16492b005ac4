import { isDeepStrictEqual } from 'node:util'
import { Document, isMap, isNode, isScalar, Pair, YAMLMap } from 'yaml'
import { readSource } from '../format/source'
import { change } from './change'
import type { DraftEdit } from '@shared/views/training/author'
import { keysBefore } from './order'

/**
 * Changes values in the text of a document, one after the other. The entry of the file that a value is in is written
 * anew, with its comments, order and quotes; lines that say the same, and the rest of the text, stay as they are. An edit
 * that leads nowhere changes nothing.
 */
export function edited(text: string, edits: readonly DraftEdit[]): string {
  return edits.reduce(afterOne, text)
}

function afterOne(text: string, edit: DraftEdit): string {
  const document = parsed(text)
  if (document === null) return text
  try {
    const key = String(edit.path[0])
    const span = spanOf(document, key)
    if (!change(document, edit)) return text
    const meant: unknown = document.toJS()
    const anew = [
      text.slice(0, span.start) +
        spacedAs(text.slice(span.start, span.end), entryAnew(document, key)) +
        text.slice(span.end),
      document.toString(written),
    ]
    return anew.find((one) => isDeepStrictEqual(parsed(one)?.toJS(), meant)) ?? text
  } catch {
    // An alias without end, a key that is a list: what nobody writes through a form.
    return text
  }
}

const written = { lineWidth: 0, verifyAliasOrder: false } as const

function parsed(text: string): Document | null {
  const { document, problems } = readSource(new TextEncoder().encode(text))
  return problems.length > 0 ? null : document
}

/** Where an entry of the file stands, from its key on; for one that is not there yet, where people would write it. */
function spanOf({ contents }: Document, key: string): Readonly<Record<'start' | 'end', number>> {
  const entries = isMap(contents) ? contents.items : []
  const before = keysBefore(key)
  let place = 0
  for (const entry of entries) {
    if (!isScalar(entry.key) || !isNode(entry.value)) continue
    const start = entry.key.range?.[0] ?? 0
    const end = entry.value.range?.[2] ?? start
    if (entry.key.value === key) return { start, end }
    if (before.includes(String(entry.key.value))) place = end
  }
  return { start: place, end: place }
}

/** An entry of the document as text; empty where it is gone. */
function entryAnew(document: Document, key: string): string {
  const entry = isMap(document.contents)
    ? document.contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
    : undefined
  if (entry === undefined || !isScalar(entry.key)) return ''
  const name = entry.key.clone()
  // The comment before it stays where it is in the text.
  name.commentBefore = null
  name.spaceBefore = false
  const alone = new YAMLMap()
  alone.items.push(new Pair(name, entry.value))
  return new Document(alone, { version: '1.2', schema: 'core' }).toString(written)
}

/** Lines that say the same as before keep the spaces that the author gave them. */
function spacedAs(before: string, anew: string): string {
  const spaceless = (line: string) => line.replace(/\s/g, '')
  const lines = new Map(before.split('\n').map((line) => [spaceless(line), line]))
  return anew
    .split('\n')
    .map((line) => lines.get(spaceless(line)) ?? line)
    .join('\n')
}
