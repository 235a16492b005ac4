import type { OfAccount, WaitView } from '@shared/views/today'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Account, Case } from '../../engine/model/account'
import { mapInTurn } from '../../platform/inTurn'
import { listedUnder } from '../../ports/cases'
import { UnreadableRecord } from '../../ports/unreadable'
import { hintOfAccount } from '../accounts/masks'
import { settledAccount } from '../accounts/settled'
import type { Desk } from '../desk'
import type { Sparing } from '../unreadable/sparing'

/** What waits for an operator, the gravest first; `count` says how many in all. */
export interface Waits {
  readonly shown: readonly WaitView[]
  readonly count: number
}

/** A case in its account. */
export interface FoundCase {
  readonly account: Account
  readonly one: Case
}

/** The open cases that are listed under somebody, the newest first. */
export async function casesOf(
  desk: Desk,
  under: OperatorId,
  limit: number,
  items: Sparing,
): Promise<readonly FoundCase[]> {
  const now = desk.clock.now()
  const found = await mapInTurn(await desk.store.cases.open(under, limit), async (place) =>
    items.each(place.accountId, async () => {
      const account = await settledAccount(desk, place.accountId, now)
      if (account === null) throw new UnreadableRecord('account', place.accountId)
      const one = account.cases.find(({ id }) => id === place.caseId)
      // The list of cases was damaged: the account has no such case there.
      return one === undefined || one.closedAt !== null || listedUnder(one) !== under
        ? null
        : { account, one }
    }),
  )
  return found.filter((one) => one !== null)
}

export function ofAccount(account: Account): OfAccount {
  return {
    accountId: account.id,
    accountName: account.name,
    accountHint: hintOfAccount(account),
  }
}
