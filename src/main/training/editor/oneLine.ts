import { Document, type Node } from 'yaml'

const tooLong = 400

/** A value of a document on one line; empty where it leads through an alias that can't be followed. */
export function oneLine(document: Document, node: Node): string {
  try {
    const text = flow(node.toJS(document, { maxAliasCount: 100 }))
    return text.length > tooLong ? `${text.slice(0, tooLong)}…` : text
  } catch {
    return ''
  }
}

/** A value as flow YAML on one line, so that it can stand anywhere in a document, between commas too. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object' || value === null)
    return hasLines(value) ? JSON.stringify(value) : plain(value)
  const entries = Object.entries(value).map(([key, one]) => `${flow(key)}: ${flow(one)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function hasLines(value: unknown): value is string {
  return typeof value === 'string' && /[\n\r\u0085\u2028\u2029]/.test(value)
}

function plain(value: unknown): string {
  // In a list, or what may not stand between commas would go without quotes. Only the end of the line goes: a space of
  // another kind may be a part of the text.
  return new Document([value], { version: '1.2', schema: 'core' })
    .toString({ collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })
    .replace(/\n$/, '')
    .slice(1, -1)
}
