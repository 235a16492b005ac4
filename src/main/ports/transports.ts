import type { TransportSetting } from '@shared/transports'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { AuditEntry } from './audit'
import type { SettingChanges } from './settings'

/** A transport as it is stored. */
export interface StoredTransport {
  readonly kind: ContactKind
  readonly setting: TransportSetting
  /** Sealed, by name. */
  readonly secrets: Readonly<
    Partial<Record<string, { readonly sealed: string; readonly at: Instant }>>
  >
  readonly changedAt: Instant
  readonly changedBy: OperatorId
  /** What stands in the way since when; null: nothing. */
  readonly fault: {
    readonly fault: TransportFault
    readonly answer: string | null
    readonly since: Instant
  } | null
  /** Nothing is tried before; null: it is. */
  readonly pausedUntil: Instant | null
}

/** The ways out, one a kind at most. */
export interface Transports {
  read(kind: ContactKind): Promise<StoredTransport | null>
  /**
   * One transaction. A secret that is not given stays if the type stays, and goes with another type; null takes it away.
   * What stood in the way is forgotten.
   * @param told what is remembered beside it
   */
  set(
    kind: ContactKind,
    setting: TransportSetting,
    secrets: Readonly<Partial<Record<string, string | null>>>,
    by: OperatorId,
    entry: AuditEntry,
    told?: SettingChanges,
  ): Promise<void>
  /** One transaction: there is none any more, and its secrets are gone. What waits for it is `not-connected`. */
  remove(kind: ContactKind, entry: AuditEntry, told?: SettingChanges): Promise<void>
  stand(kind: ContactKind, standing: Pick<StoredTransport, 'fault' | 'pausedUntil'>): Promise<void>
}
