import { isDeepStrictEqual } from 'node:util'
import type { Document } from 'yaml'
import { readSource } from '../format/source'
import { change } from './change'
import type { DraftEdit } from './draftEdit'
import { splice } from './splice'

/**
 * Changes values in the text of a document, one after the other. Everything else of the text stays as it is, comments
 * and layout too. An edit that leads nowhere changes nothing.
 */
export function edited(text: string, edits: readonly DraftEdit[]): string {
  return edits.reduce(afterOne, text)
}

function afterOne(text: string, edit: DraftEdit): string {
  const document = parsed(text)
  if (document === null) return text
  try {
    const spliced = splice(text, document, edit)
    if (!change(document, edit)) return text
    const meant: unknown = document.toJS()
    // The text is only cut and mended where that says exactly what was meant; else the document is written anew.
    if (spliced !== null && isDeepStrictEqual(parsed(spliced)?.toJS(), meant)) return spliced
    const anew = document.toString({ lineWidth: 0 })
    return isDeepStrictEqual(parsed(anew)?.toJS(), meant) ? anew : text
  } catch {
    // An alias without end, a key that is a list: what nobody writes through a form.
    return text
  }
}

function parsed(text: string): Document | null {
  const { document, problems } = readSource(new TextEncoder().encode(text))
  return problems.length > 0 ? null : document
}
