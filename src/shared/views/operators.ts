import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Role } from '@shared/vocabulary/kinds'

/** Why something can't be done to an operator; the screen has a sentence for each. */
export type OperatorRefusal =
  | 'last-administrator'
  | 'last-supervisor'
  | 'self'
  | 'removed'
  | 'name-taken'
  | 'name-removed'
  | 'same-passphrase'
  | 'weak-passphrase'
  | 'needs-yes'
  | 'yes-own'
  | 'yes-role'
  | 'yes-dependent'

/** An operator as administrators see them. */
export interface OperatorView {
  readonly id: OperatorId
  readonly name: string
  readonly role: Role
  readonly addedAt: Instant
  readonly lastSignInAt: Instant | null
  readonly removedAt: Instant | null
  /** They were given their passphrase and have not chosen their own yet. */
  readonly mustChangePassphrase: boolean
  /** So many cases they have open: they go to the supervisors when this one is removed or serves no customers any more. */
  readonly openCases: number
  readonly isYou: boolean
  /** Why each can't be done to this one; null: it can. */
  readonly refusals: {
    readonly setRole: OperatorRefusal | null
    readonly remove: OperatorRefusal | null
    readonly resetPassphrase: OperatorRefusal | null
  }
}
