import type { WaitView } from '@shared/views/today'
import type { Instant } from '@shared/vocabulary/instant'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Account, Approval } from '../../engine/model/account'
import { openApprovals } from '../../engine/model/selectors'
import { assessCommand } from '../../engine/questions/assess'
import type { BoardDate } from '../../engine/time/board'
import { mapInTurn } from '../../platform/inTurn'
import type { OperatorRecord } from '../../ports/operators'
import { settledAccount } from '../accounts/settled'
import { stateOf } from '../approvals/deskApprovals'
import { deskApprovalViews } from '../approvals/deskViews'
import { actorOf } from '../commands/command'
import { contextOf } from '../commands/context'
import type { Desk } from '../desk'
import { withColleagues } from '../operators/colleagues'
import { toCome } from '../timers/dates'
import type { Sparing } from '../unreadable/sparing'
import { ofAccount } from './cases'

/** Each waits for a second operator, or for whoever asked: nobody has that many. */
const read = 100

/** How a request on an account is asked about. */
interface Found {
  readonly account: Account
  readonly approval: Approval
}

/** Requests on accounts that wait for a second operator, what lapses first before the others. */
export async function askedRequests(desk: Desk, items: Sparing): Promise<readonly Found[]> {
  return found(desk, items, 'approval-asked', 'asked')
}

/** What of those this operator may decide. */
export async function toDecide(
  desk: Desk,
  operator: OperatorRecord,
  asked: readonly Found[],
): Promise<readonly WaitView[]> {
  const by = actorOf(operator)
  const context = await withColleagues(desk, contextOf(desk, desk.clock.now()))
  const all = await desk.store.operators.list()
  return asked
    .filter(
      ({ account, approval }) =>
        assessCommand(account, { type: 'approve', by, approvalId: approval.id }, context)
          .refusal === null,
    )
    .map((one) => ({ is: 'approval', ...requestOf(one), by: nameOf(all, one) }))
}

/** What this operator asked for and may do now. */
export async function toPerform(
  desk: Desk,
  operator: OperatorRecord,
  items: Sparing,
): Promise<readonly WaitView[]> {
  return (await found(desk, items, 'approval-given', 'given'))
    .filter(({ approval }) => approval.requestedBy === operator.id)
    .map((one) => ({ is: 'approved', ...requestOf(one) }))
}

/** The same of requests that concern the desk and not one account. */
export async function deskWaits(
  desk: Desk,
  operator: OperatorRecord,
): Promise<readonly WaitView[]> {
  const open = (await desk.store.deskApprovals.list(desk.clock.now())).filter((one) =>
    ['waits', 'approved'].includes(stateOf(one)),
  )
  return (await deskApprovalViews(desk, open, operator)).flatMap((one): readonly WaitView[] => {
    const { id, act, about, askedAt: at, expiresAt: until, askedBy: by, state, mine } = one
    const request = { id, act, about, at, until }
    if (state === 'approved') return mine ? [{ is: 'desk-approved', ...request }] : []
    return operator.role === 'supervisor' && one.refusal === null
      ? [{ is: 'desk-approval', ...request, by }]
      : []
  })
}

async function found(
  desk: Desk,
  items: Sparing,
  what: BoardDate['what'],
  which: 'asked' | 'given',
): Promise<readonly Found[]> {
  const now = desk.clock.now()
  const dates = await desk.store.dates.list([what], toCome(now), read)
  const accounts = [...new Set(dates.map(({ accountId }) => accountId))]
  const all = await mapInTurn(accounts, async (accountId) =>
    items.each(accountId, async () => {
      const account = await settledAccount(desk, accountId, now)
      if (account === null) return []
      const open = openApprovals(account)[which].filter(({ expiresAt }) => now < expiresAt)
      return open.map((approval) => ({ account, approval }))
    }),
  )
  return all.flatMap((ofOne) => ofOne ?? []).sort(lapsesFirst)
}

function lapsesFirst(one: Found, other: Found): number {
  return one.approval.expiresAt - other.approval.expiresAt
}

function requestOf({ account, approval }: Found) {
  return {
    ...ofAccount(account),
    id: approval.id,
    at: approval.requestedAt satisfies Instant,
    command: approval.command,
    until: approval.expiresAt,
  }
}

function nameOf(all: readonly OperatorRecord[], { approval }: Found): string {
  const wanted: OperatorId = approval.requestedBy
  return all.find(({ id }) => id === wanted)?.name ?? ''
}
