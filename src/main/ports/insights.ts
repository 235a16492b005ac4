import type { Risk } from '@shared/vocabulary/risks'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Measure } from '../engine/counting/counts'
import type { Spare } from './unreadable'

/**
 * What has happened, counted by quarters of an hour, and which accounts are at risk. Both follow from what is stored besides: a
 * store of before is counted bit by bit, and how far that has come is kept with the counts.
 */
export interface Insights {
  /**
   * One transaction: counts some of what has not been counted yet. While an import adds accounts, nothing is.
   * @param goesOn asked after each record: false ends the transaction there
   * @param spare is told of each record that can't be read: it is left out, and `standing` says how many were
   * @returns whether there may be more
   */
  countSome(goesOn: () => boolean, spare: Spare): Promise<boolean>
  /** How far it has come. */
  standing(): Promise<Standing>
  /** How often, each key and value once, in each span: from the quarter `from` on, before the quarter `until`. */
  counts(measure: Measure, spans: readonly Span[]): Promise<readonly (readonly Counted[])[]>
  /** The same of all of a span together. */
  total(measure: Measure, span: Span): Promise<readonly Counted[]>
  /** Accounts at risk after a place, in the order of the store; of `unproven` those that were proven longest ago come first. */
  atRisk(
    risk: Risk,
    before: Instant,
    after: RiskPlace | null,
    limit: number,
  ): Promise<readonly RiskPlace[]>
  /** How many these are. @param before of `unproven`: those that were proven last before it */
  countAtRisk(risk: Risk, before: Instant): Promise<number>
  /** Whether it is so as things stand: the list may be damaged. */
  hasRisk(id: AccountId, risk: Risk, before: Instant): Promise<boolean>
}

export interface Standing {
  /** When the newest record was recorded that is counted; null: none is. */
  readonly countedTo: Instant | null
  /** Whether there is something that is not counted yet. */
  readonly behind: boolean
  /** Accounts that were not looked at yet. */
  readonly accountsLeft: number
  /** Records that can't be read, so they are not counted. */
  readonly leftOut: number
}

/** Quarters of an hour, counted from the epoch. */
export interface Span {
  readonly from: number
  readonly until: number
}

export interface Counted {
  readonly key: string
  readonly value: number
  readonly times: number
}

/** A place in a list of accounts at risk. */
export interface RiskPlace {
  readonly accountId: AccountId
  readonly at: Instant
  readonly number: number
}
