import type { Upkeep } from '../ports/upkeep'
import { UnreadableRecord } from '../ports/unreadable'
import type { Accounts } from '../ports/accounts'
import type { Transactions } from './database'
import type { OutboxRows } from './queries/outbox'
import type { RequestRows } from './queries/requests'

export interface UpkeepParts extends Omit<Upkeep, 'readsWell' | 'forgetRequests'> {
  readonly accounts: Accounts
  readonly outbox: OutboxRows
  readonly requests: RequestRows
  readonly immediately: Transactions
}

/** More than an account has of anything. */
const everything = 1_000_000
/** Few enough for one transaction that nobody notices. */
const forgottenAtOnce = 200

export function sqliteUpkeep({
  accounts,
  outbox,
  requests,
  immediately,
  ...upkeep
}: UpkeepParts): Upkeep {
  async function isWholeAccount(id: string): Promise<boolean> {
    let isWhole = true
    await upkeep.examination.account(id, ({ mended }) => (isWhole &&= mended))
    return isWhole
  }

  return {
    ...upkeep,
    // After a power cut they are forgotten once more.
    forgetRequests: async (from, until) =>
      immediately(() => requests.removeOutside(from, until, forgottenAtOnce), 'soon') ===
      forgottenAtOnce,
    async readsWell({ table, key, accountId }) {
      // An account that is read well may still have lost a part of its history.
      if (table === 'account') return (await isWholeAccount(key)) ? 'well' : 'badly'
      // Nobody misses one that was forgotten by now.
      if (table === 'request') return requests.isDamaged(key) ? 'badly' : 'well'
      if (accountId === null) return 'unknown'
      // As everybody reads them: whatever finds them bad finds them bad here too.
      if (table === 'event')
        return howItReads(async () =>
          (await accounts.events(accountId, everything)).some(
            ({ sequence }) => String(sequence) === key,
          ),
        )
      if (table === 'message')
        return howItReads(async () =>
          outbox.list(everything, accountId).some(({ id }) => id === key),
        )
      return 'unknown'
    },
  }
}

/** What is not there any more may have been damaged in just its key: whoever met it knows better. */
async function howItReads(isThere: () => Promise<boolean>): Promise<'well' | 'badly' | 'unknown'> {
  try {
    return (await isThere()) ? 'well' : 'unknown'
  } catch (error) {
    if (error instanceof UnreadableRecord) return 'badly'
    throw error
  }
}
