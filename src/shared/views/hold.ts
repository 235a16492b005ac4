import type { HoldKind } from '@shared/vocabulary/holds'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'
import type { RuleId } from '@shared/vocabulary/ruleIds'

/** Something that holds an account back now. */
export interface HoldView {
  readonly kind: HoldKind
  readonly rule: RuleId
  /** Null where nobody wrote down when it began. */
  readonly since: Instant | null
  /** Null where no date ends it. */
  readonly endsAt: Instant | null
  /** Contact that it is about, as a mask. */
  readonly contactHint: string | null
  readonly blocks: readonly CommandType[]
  /** Commands that end it sooner. */
  readonly endsSooner: readonly CommandType[]
}
