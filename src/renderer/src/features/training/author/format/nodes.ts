import type { DraftMap, DraftNode } from '@shared/views/training/author'

/** Looking into a draft without judging it: what is not of its kind is empty. */

export function isMap(node: DraftNode | undefined): node is DraftMap {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

export function mapOf(node: DraftNode | undefined): DraftMap {
  return isMap(node) ? node : {}
}

export function listOf(node: DraftNode | undefined): readonly DraftNode[] {
  return Array.isArray(node) ? (node as readonly DraftNode[]) : []
}

/** A scalar as it would be typed; anything else on one line. */
export function textOf(node: DraftNode | undefined): string {
  if (node === undefined || node === null) return ''
  return typeof node === 'object' ? flowOf(node) : String(node)
}

/** What stands at the end of a path. */
export function nodeAt(
  node: DraftNode | undefined,
  path: readonly string[],
): DraftNode | undefined {
  return path.reduce<DraftNode | undefined>((within, key) => mapOf(within)[key], node)
}

/** A value as YAML on one line, to be changed and read again. */
export function flowOf(node: DraftNode | undefined): string {
  if (node === undefined) return ''
  if (Array.isArray(node)) return `[${node.map((one: DraftNode) => flowOf(one)).join(', ')}]`
  if (!isMap(node)) return typeof node === 'string' ? word(node) : String(node)
  const entries = Object.entries(node).map(([key, value]) => `${word(key)}: ${flowOf(value)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** Text that would be read as something else has quotes. */
function word(text: string): string {
  const isPlain = /^[A-Za-z+][\w./@+-]*(?: [\w./@+-]+)*$/.test(text)
  const isOther = /^(?:true|false|null|yes|no|on|off|~|[+-]?[\d.]+)$/i.test(text)
  return isPlain && !isOther ? text : JSON.stringify(text)
}

/** Where the texts of a scenario are in several languages, these. */
export function languagesOf(whole: DraftMap): readonly string[] {
  return listOf(whole.texts).flatMap((one) => (typeof one === 'string' ? [one] : []))
}
