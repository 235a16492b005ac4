import type { AtRiskPageView, AtRiskPlace, AtRiskView, RisksView } from '@shared/views/insights'
import { risks, type Risk } from '@shared/vocabulary/risks'
import type { Instant } from '@shared/vocabulary/instant'
import { unprovenBefore, usableContacts } from '../../engine/counting/risks'
import { mapInTurn } from '../../platform/inTurn'
import { yieldingPause } from '../../platform/yielding'
import type { RiskPlace } from '../../ports/insights'
import { UnreadableRecord } from '../../ports/unreadable'
import { hintOf, hintOfAccount } from '../accounts/masks'
import type { Desk } from '../desk'
import { sparing, type Sparing } from '../unreadable/sparing'

const shown = 50

/** How many accounts each risk has. */
export async function risksOf(desk: Desk): Promise<RisksView> {
  const { insights } = desk.store
  const before = unprovenBefore(desk.clock.now())
  const pause = yieldingPause()
  const counts = await mapInTurn(risks, async (risk) => {
    await pause()
    return { risk, accounts: await insights.countAtRisk(risk, before) }
  })
  return { risks: counts, accountsLeft: (await insights.standing()).accountsLeft }
}

/** A page of accounts with a risk, with masks that tell people whose they are. */
export async function atRiskPage(
  desk: Desk,
  risk: Risk,
  after: AtRiskPlace | null,
): Promise<AtRiskPageView> {
  const before = unprovenBefore(desk.clock.now())
  const places = await desk.store.insights.atRisk(risk, before, after, shown)
  const items = sparing(desk)
  const accounts = await viewsOf(desk, items, risk, before, places)
  await items.report()
  return {
    accounts,
    unreadable: items.leftOut(),
    next: places.length === shown ? (places.at(-1) ?? null) : null,
  }
}

/** All accounts with a risk, page by page. */
export async function* everyAtRisk(
  desk: Desk,
  items: Sparing,
  risk: Risk,
  tell: (done: number) => void,
): AsyncGenerator<AtRiskView> {
  const before = unprovenBefore(desk.clock.now())
  const pause = yieldingPause()
  let done = 0
  for (let after: RiskPlace | null = null; ;) {
    const places: readonly RiskPlace[] = await desk.store.insights.atRisk(
      risk,
      before,
      after,
      shown,
    )
    yield* await viewsOf(desk, items, risk, before, places)
    await items.report()
    tell((done += places.length))
    after = places.at(-1) ?? null
    if (after === null) return
    await pause()
  }
}

/** What the list was damaged to say, and what is over since, is left out. */
async function viewsOf(
  desk: Desk,
  items: Sparing,
  risk: Risk,
  before: Instant,
  places: readonly RiskPlace[],
): Promise<readonly AtRiskView[]> {
  const views = await mapInTurn(places, async (place) =>
    items.each(place.accountId, async () => viewOf(desk, risk, before, place)),
  )
  return views.filter((view) => view !== null)
}

async function viewOf(
  { store, policy }: Desk,
  risk: Risk,
  before: Instant,
  { accountId, at }: RiskPlace,
): Promise<AtRiskView | null> {
  const account = await store.accounts.read(accountId)
  if (account === null) throw new UnreadableRecord('account', accountId)
  if (!(await store.insights.hasRisk(accountId, risk, before))) return null
  return {
    accountId,
    accountName: account.name,
    accountHint: hintOfAccount(account),
    contacts: usableContacts(account).map((contact) => hintOf(contact, policy)),
    provenAt: risk === 'unproven' ? at : null,
  }
}
