const address = /^[^\s@<>()[\]"]+@[^\s@<>()[\]"]+\.[^\s@<>()[\]"]+$/
const number = /^(?=(?:\D*\d){7})\+?[\d\s().\-/]+$/

/**
 * Whether a first line is a person and names no columns: a heading is nobody's address or number. To read it as headings would lose
 * that person, and show their address as the name of a column.
 */
export function isPerson(record: readonly string[]): boolean {
  return (
    record.length > 1 &&
    record.some(
      (text) => text.length < 300 && (address.test(text.trim()) || number.test(text.trim())),
    )
  )
}

/** What the columns of such a file are called: by their place. */
export function namesByPlace(record: readonly string[]): string[] {
  return record.map((_, index) => `#${index + 1}`)
}
