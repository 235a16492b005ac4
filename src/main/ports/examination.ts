import type { AccountId } from '@shared/vocabulary/ids'
import type { UnreadableRecord } from './unreadable'

/** Something that isn't as it was stored. */
export interface Finding {
  readonly error: UnreadableRecord
  /** Whose it is, where that is known. */
  readonly accountId: AccountId | null
  /** It follows from the account, and was made from that again: nothing is lost. */
  readonly mended: boolean
}

/** Looks for what isn't as it was stored, before somebody reads it. */
export interface Examination {
  /**
   * Examines accounts after a place in the order in which they came: each with its events, messages, and all that it is found
   * by. What follows from the account is mended; where the account contradicts its own events, nobody reads it from then on.
   * @param last the number of the last account that was examined
   * @param goesOn asked after each account
   * @returns `last` of the next call; null: these were all
   */
  accounts(
    last: number,
    goesOn: () => boolean,
    found: (finding: Finding) => void,
  ): Promise<number | null>
  /** The same for one account. */
  account(id: AccountId, found: (finding: Finding) => void): Promise<void>
  /** Examines operators, settings, requests of the desk, and what was asked for in the last day: few, so all of them. */
  others(found: (finding: Finding) => void): Promise<void>
}
