/**
 * Where in a request a text has half of a character, a surrogate without the other: no store keeps it, and a file would hold
 * another text.
 * @returns the path, as the schemas name theirs; null where every text is whole
 */
export function brokenText(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path.join('.')
  if (typeof value !== 'object' || value === null) return null
  for (const [key, one] of Object.entries(value)) {
    const found = key.isWellFormed() ? brokenText(one, [...path, key]) : path.join('.')
    if (found !== null) return found
  }
  return null
}
