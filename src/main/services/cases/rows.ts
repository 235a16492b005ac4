import type { CaseRowView, CaseWait } from '@shared/views/case'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Case } from '../../engine/model/account'
import { openCodes } from '../../engine/model/selectors'
import { redFlags } from '../../engine/questions/redFlags'
import { requestState } from '../../engine/rules/approvalNeed'
import { yieldingPause } from '../../platform/yielding'
import { listedUnder, type ListedCase } from '../../ports/cases'
import type { OperatorRecord } from '../../ports/operators'
import { UnreadableRecord } from '../../ports/unreadable'
import { hintOfAccount } from '../accounts/masks'
import { settledAccount } from '../accounts/settled'
import { maskQuoted } from '../delivery/quoted'
import type { Desk } from '../desk'
import type { Sparing } from '../unreadable/sparing'
import { caseOffers } from './offers'

/** So many of the newest events are looked through for why a case was handed over. */
const lookedThrough = 200

interface Looking {
  readonly desk: Desk
  readonly operator: OperatorRecord
  readonly names: ReadonlyMap<OperatorId, string>
  readonly items: Sparing
  readonly now: Instant
}

/** The rows of a page, as this operator may see them. In slices: each account is read. */
export async function caseRows(
  desk: Desk,
  operator: OperatorRecord,
  places: readonly ListedCase[],
  everybody: readonly OperatorRecord[],
  items: Sparing,
): Promise<readonly CaseRowView[]> {
  const names = new Map(everybody.map(({ id, name }) => [id, name]))
  const looking = { desk, operator, names, items, now: desk.clock.now() }
  const pause = yieldingPause()
  const rows: CaseRowView[] = []
  for (const place of places) {
    const row = await items.each(place.accountId, async () => rowOf(looking, place))
    if (row !== null) rows.push(row)
    await pause()
  }
  return rows
}

async function rowOf(
  looking: Looking,
  { accountId, caseId, under }: ListedCase,
): Promise<CaseRowView | null> {
  const { desk, operator, names, now } = looking
  const account = await settledAccount(desk, accountId, now)
  if (account === null) throw new UnreadableRecord('account', accountId)
  const one = account.cases.find((found) => found.id === caseId && listedUnder(found) === under)
  // The list of cases was damaged: the account has no such case there.
  if (one === undefined) return null
  const { id, operatorId, channel, story, openedAt, closedAt, outcome } = one
  const mine = operatorId === operator.id && one.waitsSince === undefined
  const seesAll = mine || operator.role === 'supervisor'
  return {
    id,
    accountId,
    accountName: account.name,
    accountHint: hintOfAccount(account),
    operatorName: names.get(operatorId) ?? '',
    mine,
    channel,
    story: seesAll ? maskQuoted(story) : null,
    openedAt,
    waitsSince: one.waitsSince ?? null,
    closedAt,
    outcome,
    flags: redFlags(account, one, now, desk.policy).filter(({ isEased }) => !isEased),
    waits: closedAt === null ? waitsIn(account, one, now) : [],
    handedOver: seesAll && closedAt === null ? await handedOver(looking, account, one) : null,
    offers: caseOffers(desk, operator, account, one, now),
  }
}

function waitsIn(account: Account, { id }: Case, now: Instant): readonly CaseWait[] {
  const requests = account.approvals
    .filter(({ caseId }) => caseId === id)
    .map((request) => requestState(request, now))
  const hasCode = openCodes(account).some((code) => code.caseId === id && code.expiresAt > now)
  const frozenAt = account.replacement?.frozenAt ?? null
  return [
    ...(frozenAt === null ? [] : (['frozen'] as const)),
    ...(requests.includes('approved') ? (['approved'] as const) : []),
    ...(requests.includes('waits') ? (['approval'] as const) : []),
    ...(hasCode ? (['code'] as const) : []),
  ]
}

/** Why it went into these hands, as whoever handed it over put it. */
async function handedOver(
  { desk, names, items }: Looking,
  account: Account,
  one: Case,
): Promise<CaseRowView['handedOver']> {
  if (one.hadBy === undefined && one.waitsSince === undefined) return null
  const events = await desk.store.accounts.events(account.id, lookedThrough, items.spare)
  for (const { event } of events) {
    if (event.type !== 'case-handed-over' || event.caseId !== one.id) continue
    const by = event.by.kind === 'operator' ? (names.get(event.by.id) ?? '') : ''
    return { operatorName: by, reason: maskQuoted(event.reason) }
  }
  return null
}
