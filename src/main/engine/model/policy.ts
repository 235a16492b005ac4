import type { CommandType } from '@shared/vocabulary/kinds'
import type { Seconds } from '@shared/vocabulary/instant'
import {
  approvable,
  approvalConditions,
  parameterIds,
  parameters,
  type ApprovalCondition,
  type ParameterId,
} from '@shared/vocabulary/parameters'

/**
 * How long an account remembers codes and proofs. No rule looks further back, and no pack may ask one to: a parameter that
 * does ends there. Events were folded by it before, so it is no parameter itself.
 */
export const remembered = (24 * 60 * 60) as Seconds

export {
  approvable,
  approvalConditions,
  parameters,
  parameterIds,
  type ApprovalCondition,
  type ParameterId,
}

/** A command of operators that takes a second one. */
export interface ApprovalNeed {
  readonly command: CommandType
  readonly if: ApprovalCondition | null
}

type ValueOf<K> = K extends { is: 'duration' }
  ? Seconds
  : K extends { is: 'durations' }
    ? readonly Seconds[]
    : K extends { is: 'count' }
      ? number
      : K extends { is: 'flag' }
        ? boolean
        : K extends { is: 'choice'; of: readonly (infer Word)[] }
          ? Word
          : K extends { is: 'domains' }
            ? readonly string[]
            : K extends { is: 'approvals' }
              ? readonly ApprovalNeed[]
              : never

export type PolicyValues = { readonly [Id in ParameterId]: ValueOf<(typeof parameters)[Id]> }

/** A validated pack: what `decide` reads. A decision names the pack that it was made under by `id` and `version`. */
export interface Policy {
  readonly id: string
  readonly version: string
  readonly values: PolicyValues
}
