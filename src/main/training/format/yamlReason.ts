import {
  isCollection,
  isMap,
  isScalar,
  visit,
  type Document,
  type ErrorCode,
  type Node,
  type YAMLError,
} from 'yaml'
import { remark, type Remark } from '@shared/vocabulary/remarks'

/** What is wrong with a text that is no YAML, and where. */
export interface YamlReason {
  readonly offset: number
  readonly remark: Remark
}

/**
 * Why a text is no YAML; null for one that is. Only the first reason is given: what comes after it mostly follows from
 * it. A brace, bracket or quote that is not closed is told where it was opened.
 */
export function yamlReason(text: string, document: Document): YamlReason | null {
  const errors = [...document.errors, ...document.warnings]
  const offset = Math.min(...errors.map(({ pos }) => pos[0]))
  // Of several at one place the last knows most: that the key goes on over the line, not only that it has two colons.
  const error = errors.findLast(({ pos }) => pos[0] === offset)
  if (error === undefined) return null
  // Whatever the library makes of it.
  const tab = tabAt(text, offset)
  if (tab !== null)
    return { offset: tab, remark: remark('file-not-yaml', { reason: remark('yaml-tab') }) }
  if (error.code === 'MULTIPLE_DOCS') return { offset, remark: remark('file-has-documents') }
  const open = mayBeOpen.includes(error.code) ? notClosed(text, document, offset) : null
  const reason = open ?? { offset, remark: remarkOf(error, text) }
  return { ...reason, remark: remark('file-not-yaml', { reason: reason.remark }) }
}

/** Where the line of an offset is indented by a tab, which YAML doesn't take; null where it isn't. */
function tabAt(text: string, offset: number): number | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? ''
  return indent.includes('\t') ? start + indent.indexOf('\t') : null
}

function remarkOf({ code, pos }: YAMLError, text: string): Remark {
  const [found = ''] = text.slice(pos[0], pos[0] + 40).split(/\s/)
  switch (code) {
    case 'TAB_AS_INDENT':
      return remark('yaml-tab')
    case 'BAD_INDENT':
      return remark('yaml-indentation')
    case 'BLOCK_AS_IMPLICIT_KEY':
      return remark('yaml-colon-in-text')
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return remark('yaml-key-of-lines')
    case 'BLOCK_IN_FLOW':
      return remark('yaml-lines-in-flow')
    case 'BAD_SCALAR_START':
      return remark('yaml-first-character', { character: found.slice(0, 1) })
    case 'BAD_DQ_ESCAPE':
      return remark('yaml-escape')
    case 'UNEXPECTED_TOKEN':
      return found === '' ? remark('yaml-missing') : remark('yaml-unexpected', { text: found })
    case 'MISSING_CHAR':
      return remark('yaml-missing')
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
      return remark('yaml-alias')
    case 'BAD_COLLECTION_TYPE':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return remark('yaml-tag', { tag: found })
    case 'BAD_DIRECTIVE':
      return remark('yaml-directive')
    case 'RESOURCE_EXHAUSTION':
      return remark('yaml-too-deep')
    case 'DUPLICATE_KEY':
    case 'IMPOSSIBLE':
    case 'MULTIPLE_DOCS':
    case 'NON_STRING_KEY':
      return remark('yaml-unreadable')
  }
}

/** What the library calls the end of something that is not closed. */
const mayBeOpen: readonly ErrorCode[] = [
  'BAD_INDENT',
  'MISSING_CHAR',
  'BLOCK_IN_FLOW',
  'UNEXPECTED_TOKEN',
]

/** The innermost brace, bracket or quote before an error that nothing closes. */
function notClosed(text: string, document: Document, error: number): YamlReason | null {
  let found: YamlReason | null = null
  visit(document, {
    Node: (_key, node) => {
      const [start, end] = node.range ?? [0, 0]
      const closing = closingOf(node)
      if (closing === null || start > error || end < error) return
      const closed = end - start > 1 && text[end - 1] === closing
      if (!closed)
        found = {
          offset: start,
          remark: remark('yaml-not-closed', { opening: text[start] ?? '', closing }),
        }
    },
  })
  return found
}

function closingOf(node: Node): string | null {
  if (isCollection(node)) return node.flow !== true ? null : isMap(node) ? '}' : ']'
  if (!isScalar(node)) return null
  return node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : null
}
