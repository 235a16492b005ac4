export type Kind = 'object' | 'array'

/** Something open in a JSON document, which knows what may stand in it. */
export interface Level {
  /** A list or an object begins, as the value of the last key or as the next item. */
  open(kind: Kind, line: number): Level
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
