import type { CaseMomentView, CaseOfAccountView, CasesOfAccountView } from '@shared/views/case'
import type { CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Case } from '../../engine/model/account'
import { idOf } from '../../engine/model/actor'
import type { AccountEvent } from '../../engine/model/events'
import type { OperatorRecord } from '../../ports/operators'
import { maskQuoted } from '../delivery/quoted'
import type { Desk } from '../desk'
import { sparing } from '../unreadable/sparing'
import { caseOffers } from './offers'
import { ticketShown } from './ticketShown'

const page = 20
const everything = 10_000

/** A page of the account's cases after the one named: the open ones first, then the newest. */
export async function casesOfAccount(
  desk: Desk,
  operator: OperatorRecord,
  account: Account,
  now: Instant,
  after: CaseId | null,
): Promise<CasesOfAccountView> {
  const names = new Map((await desk.store.operators.list()).map(({ id, name }) => [id, name]))
  const sorted = account.cases.toSorted(openFirst)
  const from = after === null ? 0 : sorted.findIndex(({ id }) => id === after) + 1
  const shown = sorted.slice(from, from + page)
  const items = sparing(desk)
  const moments = await momentsOf(desk, account, shown, names, items.spare)
  await items.report()
  return {
    cases: shown.map((one) => ({
      ...view(account, one, names),
      mine: one.operatorId === operator.id && one.waitsSince === undefined,
      history: moments.get(one.id) ?? [],
      offers: caseOffers(desk, operator, account, one, now),
    })),
    count: sorted.length,
    next: from + page < sorted.length ? (shown.at(-1)?.id ?? null) : null,
    unreadable: items.leftOut(),
  }
}

function openFirst(a: Case, b: Case): number {
  return Number(a.closedAt !== null) - Number(b.closedAt !== null) || b.openedAt - a.openedAt
}

function view(
  account: Account,
  one: Case,
  names: ReadonlyMap<OperatorId, string>,
): Omit<CaseOfAccountView, 'mine' | 'history' | 'offers'> {
  return {
    id: one.id,
    operatorName: names.get(one.operatorId) ?? '',
    channel: one.channel,
    story: maskQuoted(one.story),
    ticket: ticketShown(account, one),
    openedAt: one.openedAt,
    waitsSince: one.waitsSince ?? null,
    closedAt: one.closedAt,
    outcome: one.outcome,
  }
}

async function momentsOf(
  { store }: Desk,
  { id }: Account,
  cases: readonly Case[],
  names: ReadonlyMap<OperatorId, string>,
  spare: Parameters<typeof store.accounts.events>[2],
): Promise<ReadonlyMap<CaseId, readonly CaseMomentView[]>> {
  const found = new Map<CaseId, CaseMomentView[]>(cases.map((one) => [one.id, []]))
  for (const { event } of (await store.accounts.events(id, everything, spare)).toReversed()) {
    const moment = momentOf(event, names)
    if (moment !== null) found.get(moment.caseId)?.push(moment.view)
  }
  return found
}

function momentOf(
  event: AccountEvent,
  names: ReadonlyMap<OperatorId, string>,
): { readonly caseId: CaseId; readonly view: CaseMomentView } | null {
  switch (event.type) {
    case 'case-noted':
    case 'case-handed-over':
    case 'case-taken':
    case 'case-reopened':
    case 'case-closed':
      return {
        caseId: event.caseId,
        view: {
          event: event.type,
          at: event.at,
          operatorName: event.by.kind === 'operator' ? (names.get(idOf(event.by)) ?? '') : '',
          text: textOf(event),
          to:
            event.type === 'case-handed-over' && event.to !== null
              ? (names.get(event.to) ?? '')
              : null,
          left: event.type === 'case-handed-over' && event.left === true,
          outcome: event.type === 'case-closed' ? event.outcome : null,
        },
      }
    default:
      return null
  }
}

function textOf(event: AccountEvent): string | null {
  if (event.type === 'case-noted') return maskQuoted(event.text)
  return event.type === 'case-handed-over' && event.reason !== '' ? maskQuoted(event.reason) : null
}
