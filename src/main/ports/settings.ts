import type { AuditEntry } from './audit'
import type { Durability } from './durability'

/** What somebody chose, and what Latchkey remembers from one start to the next. */
export interface Settings {
  /** Null where nobody has set it, and where what was set can't be read: it is as if nobody had. */
  get(key: string): Promise<string | null>
  /** All whose key begins with this, by key. */
  startingWith(prefix: string): Promise<readonly { readonly key: string; readonly value: string }[]>
  /** One transaction: sets what is given, takes away what is null, and writes down why. What is nobody's doing has no entry. */
  change(
    changes: SettingChanges,
    entries: readonly AuditEntry[],
    durability?: Durability,
  ): Promise<void>
  /** The same for one that depends on what was there: `next` is pure, and asked within the transaction; after it the entry, where that depends on it. */
  update(
    key: string,
    next: (value: string | null) => string,
    entry: AuditEntry | (() => AuditEntry),
  ): Promise<void>
}

/** Null takes a setting away. */
export type SettingChanges = Readonly<Record<string, string | null>>
