import { caseNumber } from '@shared/vocabulary/caseNumber'
import type { CaseId, OperatorId } from '@shared/vocabulary/ids'
import { duration, minus, type Instant } from '@shared/vocabulary/instant'
import type { Command } from '../../engine/model/commands'
import type { DecisionContext, Ids } from '../../engine/model/decision'
import { organisation } from '../app/organisation'
import type { Desk } from '../desk'
import { withColleagues } from '../operators/colleagues'

/** The same, with who works here, and what only some commands depend on: an id whose number is free, what the operator did elsewhere, and whose desk it is. */
export async function gatheredFor(
  desk: Desk,
  plain: DecisionContext,
  { type, by }: Command,
): Promise<DecisionContext> {
  const context = await withColleagues(desk, plain)
  if (type === 'reset-password') return { ...context, resetLink: await hasResetLink(desk) }
  if (by.kind !== 'operator') return context
  switch (type) {
    case 'open-case':
      return {
        ...context,
        ...(await ticketsOf(desk)),
        ids: withCaseId(context.ids, await freeCaseId(desk)),
      }
    case 'call-back':
      return { ...context, callBacks: await callBacksOf(desk, by.id, context) }
    case 'announce-call':
      return { ...context, announcer: await announcer(desk, by.id) }
    case 'close-case':
    case 'link-ticket':
      return { ...context, ...(await ticketsOf(desk)) }
    default:
      return context
  }
}

/** How the organisation writes its tickets, and when a case takes one. */
async function ticketsOf({
  store,
}: Desk): Promise<Pick<DecisionContext, 'ticketPattern' | 'ticketWhen'>> {
  const { ticketPattern, ticketWhen } = await organisation(store.settings)
  return { ticketPattern: ticketPattern === '' ? null : ticketPattern, ticketWhen }
}

/** Whether the organisation has a page that a link to a new password leads to. */
async function hasResetLink({ store }: Desk): Promise<boolean> {
  return (await organisation(store.settings)).resetLink !== ''
}

/** Draws until the store has no case of that number: two cases on the phone are never one. */
async function freeCaseId({ store, ids }: Desk): Promise<CaseId> {
  for (;;) {
    const id: CaseId = ids.next('case')
    if (!(await store.cases.hasNumber(caseNumber(id)))) return id
  }
}

function withCaseId(ids: Ids, caseId: CaseId): Ids {
  return { next: (kind) => (kind === 'case' ? caseId : ids.next(kind)) }
}

/** As many as the pack lets an operator have in a day: one more would not be asked about. */
async function callBacksOf(
  { store }: Desk,
  operatorId: OperatorId,
  { now, policy }: DecisionContext,
): Promise<readonly Instant[]> {
  const most = policy.values['callBack.perDay']
  const filter = {
    operatorId,
    action: 'call-back',
    outcome: 'accepted',
    from: minus(now, duration('24h')),
  } as const
  const found: Instant[] = []
  let before: number | null = null
  do {
    const page: Awaited<ReturnType<typeof store.audit.page>> = await store.audit.page({
      filter,
      before,
      limit: most,
    })
    found.push(...page.records.map(({ at }) => at))
    before = page.next
  } while (before !== null && found.length < most)
  return found
}

/** Customers know the organisation by its name, and an operator by the first one. */
async function announcer(
  { store }: Desk,
  operatorId: OperatorId,
): Promise<NonNullable<DecisionContext['announcer']>> {
  const { name } = await organisation(store.settings)
  const operator = (await store.operators.list()).find(({ id }) => id === operatorId)
  return {
    organisation: name === '' ? null : name,
    operator: operator?.name.trim().split(/\s+/u)[0] ?? null,
  }
}
