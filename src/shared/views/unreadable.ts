import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'

/** A record of the store that can't be used: where it is, and nothing of what stands in it. */
export interface UnreadableRecordView {
  readonly table: string
  readonly key: string
  /** Whose record it is, where that is known. */
  readonly accountId: AccountId | null
  /** `unreadable`: it is damaged · `stuck`: it can be read, and Latchkey fails at working with it. */
  readonly why: 'unreadable' | 'stuck'
  readonly since: Instant
}

export interface UnreadableRecordsView {
  /** What was met first comes first. */
  readonly records: readonly UnreadableRecordView[]
  /** So many that no more are listed. */
  readonly full: boolean
}
