import type { PolicyDetailView } from '@shared/views/policy'
import type { Facts } from '@shared/vocabulary/outcomes'
import { parameterIds, type ParameterId } from '@shared/vocabulary/parameters'

/** A number that is one thing in one policy and another in the other. */
export interface ChangedNumber {
  readonly parameter: ParameterId
  readonly was: string
  readonly is: string
  /** Why the house wants it otherwise; empty where nobody said so. */
  readonly reason: string
}

/** The numbers in which two policies differ. */
export function changesBetween(
  left: PolicyDetailView,
  right: PolicyDetailView,
): readonly ChangedNumber[] {
  return left.numbers.flatMap(({ parameter, value, reason }) => {
    const other = right.numbers.find((one) => one.parameter === parameter)
    return other === undefined || other.value === value
      ? []
      : [{ parameter, was: value, is: other.value, reason: other.reason ?? reason ?? '' }]
  })
}

/** Every number that a policy changes, as it was asked for: what is approved is just this. */
export function changesAsked(about: Facts): readonly ChangedNumber[] {
  return String(about['changes'] ?? '')
    .split('\n')
    .flatMap((line) => {
      const [name, was = '', is = '', reason = ''] = line.split('\t')
      const parameter = parameterIds.find((id) => id === name)
      return parameter === undefined ? [] : [{ parameter, was, is, reason }]
    })
}
