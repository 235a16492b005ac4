import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'

/**
 * A stored record that can't be read, or isn't what was stored: its bytes were changed by something other than Latchkey.
 * Whoever works through many items reports it and goes on with the next; whoever asked for this one item is told.
 * Carries where the record is and never what stands in it.
 */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord'

  /**
   * @param table the table that the record is in
   * @param key its primary key, as text: an account's id, an event's sequence
   */
  constructor(
    readonly table: string,
    readonly key: string,
    cause?: unknown,
  ) {
    super(`a record of ${table} can't be read`, { cause })
  }
}

/** Where a record is. */
export interface RecordPlace {
  readonly table: string
  /** Its primary key, as text. Where that says something of a person, such as what an account is found by, another number that leads to it. */
  readonly key: string
}

/** A place, and whose record is there, where that is known. */
export interface OwnedPlace extends RecordPlace {
  readonly accountId: AccountId | null
}

/** A record that could not be used, as it is remembered: where it is, and never what stands in it. */
export interface BadRecord extends OwnedPlace {
  /** `unreadable`: its bytes are not what was stored · `stuck`: it can be read, and Latchkey fails at working with it. */
  readonly why: 'unreadable' | 'stuck'
  /** When it was met first. */
  readonly since: Instant
}

/** Something that failed, and the account that it failed at, where it was one. */
export interface Failure {
  readonly error: unknown
  readonly accountId: AccountId | null
}

/** Is told of an item that is left out, so that the others go on. */
export type Spare = (failure: Failure) => void

/** What the database or the system says of a full disk, a lock or a lost file. Rows that contradict each other are of one item. */
const ofEverything = /^(SQLITE_(?!CORRUPT|CONSTRAINT).*|E[A-Z0-9]+)$/

/** Whether what was thrown concerns the item that was worked on and no other: going on with the next hides nothing then. */
export function isOfItem(error: unknown): boolean {
  return !(error instanceof Error && 'code' in error && ofEverything.test(String(error.code)))
}
