import type { DirectoryFormat } from './directory'

/** How like a format a file is: of the file's columns, or the keys of its people, those that the format knows. */
export interface Likeness {
  readonly format: DirectoryFormat
  readonly found: number
  readonly of: number
  /** By which it was told: names of columns and keys that we know: never a value out of the file. */
  readonly marks: readonly string[]
}

/** What a file was taken for by what it shows, and what else it could be. */
export interface Recognition {
  /** Null where nothing tells the format, or two do. */
  readonly likeness: Likeness | null
  /** Others that are near to it, the nearest first; at most three. */
  readonly near: readonly Likeness[]
}
