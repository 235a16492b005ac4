import type { AccountId } from '@shared/vocabulary/ids'
import type { Result } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Happening } from './events'
import type { Message } from './messages'

/** What the handler of one command answers once no rule refuses it. */
export interface Outcome {
  readonly result: Result
  readonly events: readonly Happening[]
  readonly messages?: readonly Message[]
  readonly facts?: Facts
  readonly accounts?: readonly AccountId[]
  readonly advice?: readonly RuleId[]
  readonly cites?: readonly RuleId[]
}
