import type { HandleKind } from '@shared/vocabulary/handles'
import type { AccountId } from '@shared/vocabulary/ids'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { Account } from '../engine/model/account'

/** Which account somebody means. Upper and lower case are the same. */
export interface Search {
  /**
   * What an operator types into the find box: words of a name, a sign-in name, an email, a case id or their beginnings;
   * a phone in any spelling or its last digits. Several words narrow it down. After these come accounts that have three
   * characters or more somewhere inside a name, sign-in name, email or phone (decision record 0010). What only stands around it is
   * read away: titles, labels, brackets, what an address was pasted with. Where nobody has it, it is read in other ways, and a
   * name that is one slip away is looked for.
   * @param limit how many hits are wanted, at most 100.
   */
  find(typed: string, limit: number): Promise<FindResult>
  /**
   * What of an account a hit was met by, as the account itself has it: what begins so or, where nothing does, what has the first
   * word that is long enough inside. Null: the index is damaged, and the account was never meant.
   */
  met(account: Account, typed: string, matched: HandleKind | null): Promise<HandleKind | null>
  /**
   * Accounts that have exactly this contact, confirmed, in the order of their ids; a new contact that a pending replacement
   * has not put in force yet doesn't count.
   */
  withConfirmedContact(kind: ContactKind, value: string): Promise<readonly AccountId[]>
  /**
   * Null where nobody has the name, and where more than one account has it. An account that can't be read counts as having it
   * where the index says so: nobody else gets the name meanwhile.
   */
  withSignInName(value: string): Promise<AccountId | null>
  /** Whether an account other than this one has the sign-in name. */
  isNameOfAnother(value: string, than: AccountId): Promise<boolean>
}

export interface FindHit {
  readonly accountId: AccountId
  /** What the first word is the beginning of; null: it stands inside a word, and `met` says of what. */
  readonly matched: HandleKind | null
}

export interface FindResult {
  readonly hits: readonly FindHit[]
  /** How many accounts match in all, counted up to 1,000; of those that only have it inside a word, no more than are shown. */
  readonly total: number
  /** More accounts match than `total` says, or may: not every candidate is looked at. */
  readonly capped: boolean
  /** Nobody has what was typed: these have a name that is one slip away from it. */
  readonly nearly: boolean
  /** Some accounts are found by beginnings only as yet: see `unindexed`. */
  readonly indexing: boolean
}
