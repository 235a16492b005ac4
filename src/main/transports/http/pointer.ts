/** What stands in an answer at a JSON Pointer (RFC 6901), as words; `*` is every item of a list. An empty pointer leads nowhere. */
export function wordsAt(answer: unknown, pointer: string): readonly string[] {
  if (pointer === '') return []
  const found = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce<readonly unknown[]>(
      (places, key) =>
        places.flatMap((place) => {
          if (key === '*') return Array.isArray(place) ? (place as unknown[]) : []
          return isNode(place) && Object.hasOwn(place, key) ? [place[key]] : []
        }),
      [answer],
    )
  return found.filter((value) => typeof value === 'string' || typeof value === 'number').map(String)
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** An answer as JSON; null: it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
