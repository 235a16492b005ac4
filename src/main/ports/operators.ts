import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Role } from '@shared/vocabulary/kinds'
import type { Accepted } from '../engine/model/decision'
import type { SeveralDecisions } from './accounts'
import type { AuditEntry } from './audit'
import type { Spare } from './unreadable'

/** Who works here. What is changed is written down in the same transaction. */
export interface Operators {
  /** By name, those who were removed too. Whose record can't be read is left out. */
  list(): Promise<readonly OperatorRecord[]>
  /** Whether the profile has had its first operator, also where nobody's record can be read. */
  any(): Promise<boolean>
  /** The one that the profile began with; null before the first start, and where their record can't be read. */
  founder(): Promise<OperatorRecord | null>
  /** Upper and lower case are the same. Finds those who were removed too. Throws UnreadableRecord for whom it finds and can't read. */
  byName(name: string): Promise<OperatorRecord | null>
  /** Makes the profile's first operators, the founder before the others. False where it has one already. */
  found(operators: readonly OperatorRecord[], entry: AuditEntry): Promise<boolean>
  /** False where the name has been given to somebody. Throws when the id is taken. */
  add(operator: OperatorRecord, entry: AuditEntry): Promise<boolean>
  /**
   * Writes what is given and leaves the rest, unless something stands against it.
   * @param obstacle asked of the operators as they are in this transaction: what stands against it; null: nothing
   * @param cases what becomes of every account on which they have an open case, in the same transaction; left out: nothing
   * @returns the obstacle; null where it was changed
   */
  change<Obstacle>(
    id: OperatorId,
    changes: OperatorChanges,
    entry: AuditEntry,
    obstacle: (operator: OperatorRecord | null, all: readonly OperatorRecord[]) => Obstacle | null,
    cases?: { readonly making: SeveralDecisions<Accepted>; readonly spare: Spare },
  ): Promise<Obstacle | null>
  /**
   * Counts a wrong passphrase, however many are counted at once. Nothing where there is no such operator.
   * @param lockedUntil until when no further one is looked at, after so many in a row
   */
  countFailure(
    id: OperatorId,
    lockedUntil: (failuresInRow: number) => Instant | null,
    entry: AuditEntry,
  ): Promise<void>
}

export interface OperatorRecord {
  readonly id: OperatorId
  readonly name: string
  readonly role: Role
  /** An encoded Argon2id string. */
  readonly passphraseHash: string
  readonly createdAt: Instant
  readonly failuresInRow: number
  readonly lockedUntil: Instant | null
  /** When somebody else gave them the passphrase, which they must change before anything else; null: it is their own. */
  readonly passphraseGivenAt: Instant | null
  readonly lastSignInAt: Instant | null
  /** Whoever was removed stays for the history's sake: the name is not given again, and nobody signs in with it. */
  readonly removedAt: Instant | null
  /** Since when they have their role; null: since before that was kept, or since the profile began. */
  readonly roleSince: Instant | null
  /** Who has had a hand in who they are, the oldest first. Empty also where that was not kept yet. */
  readonly hands: readonly OperatorHand[]
}

/** Somebody made them an operator, gave them a passphrase, or made them a supervisor; `yes`: which supervisor said yes to it. */
export interface OperatorHand {
  readonly what: 'made' | 'passphrase' | 'supervisor'
  readonly by: OperatorId
  readonly at: Instant
  readonly yes?: OperatorId
}

export type OperatorChanges = Partial<Omit<OperatorRecord, 'id' | 'name' | 'createdAt'>>
