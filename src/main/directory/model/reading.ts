import type { Instant } from '@shared/vocabulary/instant'
import type { DirectoryProblem, DirectoryFormat } from '@shared/vocabulary/directory'
import type { Mapping } from '@shared/vocabulary/mapping'
import type { Recognition } from '@shared/vocabulary/recognition'
import type { DirectoryPatch, DirectoryRecord } from './record'
import type { ColumnSample } from './samples'

/** A file to read. Several are read as one, as the parts of a split Keycloak export. */
export interface DirectorySource {
  readonly name: string
  /** Its bytes from the beginning, in pieces of any size. What is not asked for any more is not read. */
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export interface ReadOptions {
  /** Without one, the format's own. */
  readonly mapping?: Mapping
  /** How many people or empty rows a file may have; without it, `limits.records`. */
  readonly mostRecords?: number
  /** How many sign-in names all people may have together; without it, `limits.signInNames`. */
  readonly mostSignInNames?: number
  /** How large all files may be together; without it, `limits.streamedMebibytes`. */
  readonly mostMebibytes?: number
  /** After which nobody has signed in yet; without it, dates in the future are read. */
  readonly now?: Instant
  /** Stops the reading between two pieces: `readDirectory` rejects with its reason. */
  readonly signal?: AbortSignal
  /** Finds an existing account, by `skeletonOf` of a sign-in name, that another person could be taken for. */
  readonly existingLookAlike?: (skeleton: string, signInName: string) => string | null
}

/**
 * Takes what is read, as it is read. A file may turn out to be cut off at its very end, so nothing that was handed over
 * counts before `readDirectory` has returned without a refusal.
 */
export interface DirectorySink {
  record(record: DirectoryRecord): void
  patch(patch: DirectoryPatch): void
  /** In the order of discovery, not of lines. */
  problem(problem: DirectoryProblem): void
  /** Bytes read so far, of all files. */
  progress(bytes: number): void
}

export interface DirectoryCounts {
  readonly bytes: number
  readonly records: number
  readonly patches: number
  /** People that can't be imported, values that are left out, notes: all of them, also those that were not handed over. */
  readonly refused: number
  readonly dropped: number
  readonly noted: number
  /** Problems beyond `limits.problems`, which were counted and not handed over. */
  readonly leftOut: number
}

export interface DirectoryResult {
  /** Null where a file was refused before its format was known. */
  readonly format: DirectoryFormat | null
  /** Every column or key that the file has for its people, as far as `limits.columnsListed`. */
  readonly columns: readonly string[]
  readonly mapping: Mapping | null
  /** SHA-256 in hex: of the file, or, where there are several, of their digests in order. Null where the reading stopped before the end. */
  readonly digest: string | null
  /** Why the whole is refused; the sink has had it too. */
  readonly refused: DirectoryProblem | null
  readonly counts: DirectoryCounts
}

/** A list of a JSON file in which people may be. */
export interface PeopleList {
  /** Keys joined with dots; empty: the documents of the file, or the list that it is. */
  readonly path: string
  /** How many objects the beginning of the file has there. */
  readonly objects: number
  readonly columns: readonly string[]
  readonly samples: readonly ColumnSample[]
}

/** What the beginning of a file shows, before it is read. */
export interface DirectoryInspection {
  /** By what the format was told; of several files, by what the first of them shows. */
  readonly recognition: Recognition
  /** Null where it can't be read at all; `refused` says why. */
  readonly format: DirectoryFormat | null
  readonly columns: readonly string[]
  /** The format's own, restricted to what this file has. For `other-csv` and `other-json` it has no columns yet. */
  readonly mapping: Mapping | null
  /** What the first people have in their columns, as far as it may ever be shown. */
  readonly samples: readonly ColumnSample[]
  /** Of `other-json`: where people may be, the likeliest first; the columns are those of the first. */
  readonly lists: readonly PeopleList[]
  readonly refused: DirectoryProblem | null
}
