import type { ApprovalView } from '@shared/views/approval'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Approval } from '../../engine/model/account'
import type { Operator } from '../../engine/model/actor'
import { boundCommand, onceApproved } from '../../engine/questions/boundApprovals'
import { requestState } from '../../engine/rules/approvalNeed'
import { assessCommand } from '../../engine/questions/assess'
import type { OperatorRecord } from '../../ports/operators'
import type { Run } from '../run'
import { actorOf } from '../../services/commands/command'
import { previewContextOf } from '../../services/commands/context'
import { withColleagues } from '../../services/operators/colleagues'
import { previewView } from '../../services/accounts/decisionView'
import type { Desk } from '../../services/desk'
import { contactOf } from '../../services/commands/auditFacts'
import { hintOfAccount } from '../../services/accounts/masks'
import { reasonOf } from '../../services/approvals/reason'
import { maskQuoted } from '../../services/delivery/quoted'
import { ok } from '../../services/replies'
import { settledAccount } from '../../services/accounts/settled'
import { sparing } from '../../services/unreadable/sparing'
import { waitingForDesk } from '../../services/approvals/deskApprovals'
import { deskApprovalViews } from '../../services/approvals/deskViews'
import { newsFor } from '../../services/approvals/news'
import { openRequests } from '../../services/approvals/open'
import { mapInTurn } from '../../platform/inTurn'

/** What waits for a second operator, over all accounts; each with the decision that its approval would let through. */
export const run: Run<'approvals.list'> = async (desk, { operator }) => {
  const now = desk.clock.now()
  const items = sparing(desk)
  const requests: ApprovalView[] = []
  for (const accountId of await openRequests(desk, now)) {
    const ofAccount = await items.each(accountId, async () => {
      const account = await settledAccount(desk, accountId, now)
      const open = (account?.approvals ?? []).filter((one) => requestState(one, now) === 'waits')
      return account === null
        ? []
        : mapInTurn(open, (one) => view(desk, operator, account, one, now))
    })
    requests.push(...(ofAccount ?? []))
  }
  requests.sort((a, b) => a.expiresAt - b.expiresAt)
  await items.report()
  return ok({
    requests,
    desk: await deskApprovalViews(desk, await waitingForDesk(desk), operator),
    news: await newsFor(desk, operator),
    unreadable: items.leftOut(),
  })
}

async function view(
  desk: Desk,
  operator: OperatorRecord,
  account: Account,
  approval: Approval,
  now: Instant,
): Promise<ApprovalView> {
  const context = await withColleagues(desk, previewContextOf(desk, now))
  const requester = (await desk.store.operators.list()).find(
    ({ id }) => id === approval.requestedBy,
  )
  const by: Operator =
    requester === undefined
      ? { kind: 'operator', id: approval.requestedBy, role: 'agent' }
      : actorOf(requester)
  const command = boundCommand(approval, by)
  return {
    id: approval.id,
    accountId: account.id,
    accountName: account.name,
    accountHint: hintOfAccount(account),
    command: approval.command,
    contactHint: contactOf(account, command, desk.policy),
    reason: reasonOf(approval, command),
    requestedBy: requester?.name ?? '',
    mine: approval.requestedBy === operator.id,
    requestedAt: approval.requestedAt,
    expiresAt: approval.expiresAt,
    story: maskQuoted(account.cases.find(({ id }) => id === approval.caseId)?.story ?? '') || null,
    wouldBe: previewView(command, onceApproved(account, approval, by, context), context),
    refusal: assessCommand(
      account,
      { type: 'approve', by: actorOf(operator), approvalId: approval.id },
      context,
    ).refusal,
  }
}
