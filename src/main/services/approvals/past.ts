import type { PastRequestsPlace, PastRequestView } from '@shared/views/approval'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import type { DeskApproval } from '../../ports/deskApprovals'
import { settledAccount } from '../accounts/settled'
import type { Desk } from '../desk'
import { namesOfOperators } from '../operators/names'
import { sparing, type Sparing } from '../unreadable/sparing'
import { pastOfDesk, pastOnAccount } from './pastViews'

const shown = 20

interface PastPage {
  readonly requests: readonly PastRequestView[]
  readonly next: PastRequestsPlace | null
  readonly unreadable: number
}

/** One place in either list, and what has ended there. */
interface Ended {
  readonly at: Instant
  readonly place: Partial<PastRequestsPlace>
  readonly views: readonly PastRequestView[]
}

/**
 * A page of what waits no more, by when it would have lapsed, the last first: the requests on accounts and those of the desk, each read
 * by its own index from where the page before ended.
 */
export async function pastRequests(
  desk: Desk,
  before: PastRequestsPlace | null,
): Promise<PastPage> {
  const items = sparing(desk)
  const nameOf = await namesOfOperators(desk)
  const requests: PastRequestView[] = []
  let place: PastRequestsPlace | null = before ?? { account: null, desk: null }
  // What waits stands in neither page: where only such requests lie ahead, it goes on.
  while (requests.length === 0 && place !== null) {
    const { ended, goesOn } = await endedBefore(desk, place, items, nameOf)
    requests.push(...ended.flatMap(({ views }) => views))
    const reached: PastRequestsPlace = ended.reduce<PastRequestsPlace>(
      (at, one) => ({ ...at, ...one.place }),
      place,
    )
    place = goesOn ? reached : null
  }
  await items.report()
  return { requests, next: place, unreadable: items.leftOut() }
}

async function endedBefore(
  desk: Desk,
  place: PastRequestsPlace,
  items: Sparing,
  nameOf: (id: string) => string,
): Promise<{ readonly ended: readonly Ended[]; readonly goesOn: boolean }> {
  const now = desk.clock.now()
  const dates = await desk.store.dates.requestsBefore(place.account, shown)
  const ofDesk = await desk.store.deskApprovals.endingBefore(place.desk, shown)
  const accounts = new Map<AccountId, Account | null>()
  const all: Ended[] = ofDesk.map((one) => ({
    at: one.expiresAt,
    place: { desk: { at: one.expiresAt, id: one.id } },
    views: waits(one, now) ? [] : [pastOfDesk(one, now, nameOf)],
  }))
  for (const { at, accountId, number } of dates) {
    const account =
      accounts.get(accountId) ??
      (await items.each(accountId, () => settledAccount(desk, accountId, now)))
    accounts.set(accountId, account)
    all.push({
      at,
      place: { account: { at, number } },
      views: account === null ? [] : pastOnAccount(desk, account, at, now, nameOf),
    })
  }
  const ended = all.sort((a, b) => b.at - a.at).slice(0, shown)
  const isWhole = dates.length < shown && ofDesk.length < shown && ended.length === all.length
  return { ended, goesOn: !isWhole }
}

function waits({ decision, withdrawnAt, expiresAt }: DeskApproval, now: Instant): boolean {
  return decision === null && withdrawnAt === null && now < expiresAt
}
