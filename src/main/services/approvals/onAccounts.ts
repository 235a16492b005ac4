import type { MyAccountRequestView } from '@shared/views/approval'
import type { Instant } from '@shared/vocabulary/instant'
import type { OperatorRecord } from '../../ports/operators'
import type { RequestDate } from '../../ports/dates'
import { hintOfAccount } from '../accounts/masks'
import { requestViews } from '../accounts/requests'
import { settledAccount } from '../accounts/settled'
import type { Desk } from '../desk'
import { namesOfOperators } from '../operators/names'
import { sparing } from '../unreadable/sparing'

const atOnce = 100
/** A desk does not ask this often within one lifetime of an approval. */
const most = 1_000

/** The operator's own requests on accounts that have not lapsed, the last to lapse first: what waits, what they can do now, what was declined. */
export async function myRequestsOnAccounts(
  desk: Desk,
  operator: OperatorRecord,
  now: Instant,
): Promise<readonly MyAccountRequestView[]> {
  const items = sparing(desk)
  const nameOf = await namesOfOperators(desk)
  const found: MyAccountRequestView[] = []
  const ids = new Set((await openDates(desk, now)).map(({ accountId }) => accountId))
  for (const accountId of ids) {
    const account = await items.each(accountId, () => settledAccount(desk, accountId, now))
    if (account?.approvals.some(({ requestedBy }) => requestedBy === operator.id))
      found.push(
        ...requestViews(desk, operator, account, now, nameOf).map((one) => ({
          ...one,
          accountId,
          accountName: account.name,
          accountHint: hintOfAccount(account),
        })),
      )
  }
  await items.report()
  return found.sort((a, b) => b.expiresAt - a.expiresAt || b.requestedAt - a.requestedAt)
}

/** Where requests are that have not lapsed. */
async function openDates({ store }: Desk, now: Instant): Promise<readonly RequestDate[]> {
  const found: RequestDate[] = []
  for (let page: readonly RequestDate[] = []; found.length < most;) {
    page = await store.dates.requestsBefore(page.at(-1) ?? null, atOnce)
    const open = page.filter(({ at }) => now < at)
    found.push(...open)
    if (open.length < atOnce) break
  }
  return found
}
