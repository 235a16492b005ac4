import type { Instant } from '@shared/vocabulary/instant'

/**
 * What is counted. `case-recovered` is counted at the opening, its value is the quarter of an hour in which it was recovered first; of
 * `recovery-time` (from the opening), `access-time` (from the first code) and `code-time` (from its sending) the values are seconds.
 */
export const measures = [
  'code-sent',
  'code-verified',
  'code-wrong',
  'code-time',
  'message-sent',
  'message-arrived',
  'message-returned',
  'message-verified',
  'case-opened',
  'case-closed',
  'case-reopened',
  'case-recovered',
  'recovery-time',
  'access-time',
  'refused',
  'asked',
  'wait-started',
  'wait-ended',
  'operator-opened',
  'operator-closed',
  'operator-recovered',
  'operator-codes',
  'operator-refused',
] as const
export type Measure = (typeof measures)[number]

/** One thing that happened, as it is counted: of which measure, when, what of it (a purpose, an outcome, a rule, an operator), and a value where the measure has one. */
export interface Count {
  readonly measure: Measure
  readonly at: Instant
  readonly key: string
  readonly value: number
}

/** So long that the days of every zone begin at the beginning of one. */
export const quarterSeconds = 900

/** The quarter of an hour that an instant lies in, counted from the epoch. */
export function quarterOf(at: Instant): number {
  return Math.floor(at / quarterSeconds)
}

export function count(measure: Measure, at: Instant, key: string, value = 0): Count {
  return { measure, at, key, value }
}
