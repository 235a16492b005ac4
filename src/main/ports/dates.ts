import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { BoardDate } from '../engine/time/board'

/** What will happen by itself or holds accounts back, and when. */
export interface Dates {
  /**
   * What falls due at or before `until`, oldest first, at most `limit` accounts.
   * @param after only what comes after this one: whoever goes on from the last gets each account once, also those that stay due
   */
  dueBy(until: Instant, limit: number, after?: DuePlace): Promise<readonly DueAccount[]>
  /**
   * Everything of these kinds after a place, soonest first, what an account has later as well; at the
   * same instant in the order in which the accounts came. What stays as it is between two pages comes exactly once over both;
   * what is new or was moved comes where it lies after the place.
   * @param limit at most so many dates
   */
  list(
    kinds: readonly BoardDate['what'][],
    after: DatePlace,
    limit: number,
  ): Promise<readonly AccountDate[]>
  /** How many of them there are; with `until` only those at or before it. */
  count(kinds: readonly BoardDate['what'][], after: DatePlace, until?: Instant): Promise<number>
  /** Accounts with a request for approval that is open at `now`; what lapses first comes first. */
  awaitingApproval(now: Instant, limit: number): Promise<readonly AccountId[]>
  /**
   * Where requests for a second operator are, whatever became of them, by when they end or have ended: the last first.
   * @param before only what comes before this place; null: from the last on
   */
  requestsBefore(before: RequestPlace | null, limit: number): Promise<readonly RequestDate[]>
}

/** A place among the requests of all accounts. */
export interface RequestPlace {
  readonly at: Instant
  readonly number: number
}

/** An account has requests that end at this instant. */
export interface RequestDate extends RequestPlace {
  readonly accountId: AccountId
}

/** A place among what is due. `place`: the store's own order of accounts that are due at the same instant. */
export interface DuePlace {
  readonly dueAt: Instant
  readonly place: number
}

export interface DueAccount extends DuePlace {
  readonly accountId: AccountId
}

/** A place among all dates: after this account's at this instant; without an account, before all of this instant. */
export interface DatePlace {
  readonly at: Instant
  readonly accountId: AccountId | null
  /** Where the account stands in the store. Whoever goes on after a date passes it on: an id that was damaged leads nowhere. */
  readonly number?: number
}

export interface AccountDate extends BoardDate {
  readonly accountId: AccountId
  readonly number: number
}
