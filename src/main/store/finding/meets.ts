import type { Account } from '../../engine/model/account'
import type { FindQuery, FindTerm } from '../findQuery'
import { handlesOf } from '../handles'
import { isSpeltOut } from './spellings'

/** Whether an account has something that begins like a term. */
export function meets(account: Account, term: FindTerm): boolean {
  return handlesOf(account).some(({ value }) => term.some((start) => value.startsWith(start)))
}

/** Whether it meets each term so, or has it in its name with letters written out. */
export function meetsSpelt(account: Account, query: FindQuery): boolean {
  return query.every((term) => isSpeltOut(account.name, term[0]) || meets(account, term))
}
