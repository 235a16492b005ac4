import type { Node, Pair } from 'yaml'

/** Where things of a document end in its text. */

export function endOf(pair: Pair<Node, Node | null> | undefined): number | null {
  return pair?.value?.range?.[1] ?? pair?.key.range?.[1] ?? null
}

/** Where the line ends that a value ends on; a block of text ends on the line below already. */
export function lineEnd(text: string, end: number): number {
  if (text[end - 1] === '\n') return end
  const newline = text.indexOf('\n', end)
  return newline < 0 ? text.length : newline + 1
}

export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}
