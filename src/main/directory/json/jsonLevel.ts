export type JsonContainer = 'object' | 'array'

/** Something open in a JSON document, which knows what may stand in it. */
export interface Level {
  /** A list or an object begins, as the value of the last key or as the next item. */
  open(kind: JsonContainer, line: number): Level
  key(key: string, line: number): void
  /** A string, number or yes-no as the file spells it; null for null. */
  value(text: string | null, line: number): void
  close(): void
}

/** What no mapping looks at: passwords, hashes, photographs, groups. */
export const ignored: Level = {
  open: () => ignored,
  key: () => {},
  value: () => {},
  close: () => {},
}

/** Several readers of the same part of a document. */
export function combinedLevel(levels: readonly Level[]): Level {
  const [only] = levels
  if (only && levels.length === 1) return only
  if (levels.every((level) => level === ignored)) return ignored
  return {
    open: (kind, line) => combinedLevel(levels.map((level) => level.open(kind, line))),
    key: (key, line) => {
      for (const level of levels) level.key(key, line)
    },
    value: (text, line) => {
      for (const level of levels) level.value(text, line)
    },
    close: () => {
      for (const level of levels) level.close()
    },
  }
}
