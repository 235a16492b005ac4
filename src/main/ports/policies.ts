import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { HousePack } from '../engine/packs/housePack'
import type { PackId } from '../engine/packs'
import type { AuditEntry } from './audit'

/** A policy as it is kept: a shipped one by its name, one of the house with all that it sets. */
export type KeptPolicy = { readonly shipped: PackId } | { readonly house: HousePack }

/** What the desk runs, since when, and who put it in force. */
export interface AdoptedPolicy {
  readonly policy: KeptPolicy
  readonly at: Instant
  /** Null: nobody was signed in; it was chosen from the fault screen. */
  readonly by: OperatorId | null
  readonly reason: string
}

/** A policy of the house that is kept, in force or not. */
export interface SavedPolicy {
  readonly pack: HousePack
  readonly at: Instant
  readonly by: OperatorId | null
}

/** The policies of the house, and which policy the desk runs. What is changed is written down in the same transaction. */
export interface Policies {
  /**
   * Null: none was ever adopted, so the desk runs the one that it comes with.
   * @throws UnreadableRecord: what was adopted last is not what was stored. No other is to be run in its place.
   */
  adopted(): Promise<AdoptedPolicy | null>
  /** All that were adopted, the newest first, without those that can't be read. */
  history(): Promise<readonly AdoptedPolicy[]>
  adopt(adopted: AdoptedPolicy, entry: AuditEntry): Promise<void>
  /** By id, without those that can't be read. */
  saved(): Promise<readonly SavedPolicy[]>
  /** Keeps it in place of an earlier one of its id. */
  save(saved: SavedPolicy, entry: AuditEntry): Promise<void>
  /** It is no longer offered; where it was adopted it stays so. */
  discard(
    id: string,
    gone: { readonly at: Instant; readonly by: OperatorId },
    entry: AuditEntry,
  ): Promise<void>
}
