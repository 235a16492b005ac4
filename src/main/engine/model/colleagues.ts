import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Role } from '@shared/vocabulary/kinds'

/** An operator, as far as a rule has to know who the second one is. Whoever was removed is one too: people were made by them. */
export interface Colleague {
  readonly id: OperatorId
  readonly role: Role
  readonly isServing: boolean
  /** Since when they have this role; null: since before that was kept, or since the profile began. */
  readonly roleSince: Instant | null
  readonly hands: readonly Hand[]
}

/** Somebody who knew a way to sign in as an operator: they made them, or gave them a passphrase. */
export interface Hand {
  readonly by: OperatorId
  readonly at: Instant
}
