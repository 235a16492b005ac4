import { z } from 'zod'
import type {
  ApprovalView,
  DeskApprovalView,
  DeskNewsView,
  DeskRefusedView,
  MyRequestsView,
  PastRequestsPlace,
  PastRequestView,
  RevealedView,
} from '@shared/views/approval'
import type { DecisionView } from '@shared/views/decision'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, approvalId, instant, name, nothing, reason, requestId } from './schemas/parts'

export const approvals = {
  /** What waits on accounts, and what waits for the desk. */
  'approvals.list': defineChannel({
    request: nothing,
    reply: typed<{
      readonly requests: readonly ApprovalView[]
      readonly desk: readonly DeskApprovalView[]
      /** For supervisors; empty for everybody else. */
      readonly news: readonly DeskNewsView[]
      readonly unreadable: number
    }>(),
    permission: 'serve',
    audit: 'list',
    inTraining: 'simulated',
  }),
  /** What the operator has asked for and has not lapsed, and who could approve it. */
  'approvals.mine': defineChannel({
    request: nothing,
    reply: typed<MyRequestsView>(),
    permission: 'signed-in',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** Decides on a request of the desk; one on an account is decided by a command. */
  'approvals.decideDesk': defineChannel({
    request: z.object({
      approvalId,
      decision: z.enum(['approved', 'declined']),
      why: reason.optional(),
    }),
    reply: typed<{ readonly outcome: 'decided' } | DeskRefusedView>(),
    permission: 'supervise',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** What waits no more, the last to end first; `before` is the `next` of the page before. */
  'approvals.history': defineChannel({
    request: z.object({
      before: z
        .object({
          account: z.object({ at: instant, number: z.int().min(0) }).nullable(),
          desk: z.object({ at: instant, id: approvalId }).nullable(),
        })
        .nullable(),
    }),
    reply: typed<{
      readonly requests: readonly PastRequestView[]
      readonly next: PastRequestsPlace | null
      readonly unreadable: number
    }>(),
    permission: 'serve',
    audit: 'list',
    inTraining: 'simulated',
  }),
  /**
   * A supervisor who is there approves one of the signed-in operator's own requests, by name and passphrase; the window stays the
   * asker's (decision record 0043). `accountId` null: it concerns the desk.
   */
  'approvals.approveHere': defineChannel({
    request: z.object({
      accountId: accountId.nullable(),
      approvalId,
      name,
      passphrase: z.string().max(1024),
    }),
    reply: typed<{ readonly outcome: 'decided' } | DeskRefusedView>(),
    permission: 'signed-in',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Does what was approved on an account, exactly as it was asked for; nothing is sent along. */
  'approvals.perform': defineChannel({
    request: z.object({ accountId, approvalId, requestId }),
    reply: typed<DecisionView | RevealedView>(),
    permission: 'serve',
    audit: 'command',
    inTraining: 'simulated',
  }),
  /** Takes back one's own request of the desk, whether it waits or was approved. */
  'approvals.withdrawDesk': defineChannel({
    request: z.object({ approvalId }),
    reply: typed<{ readonly withdrawn: boolean }>(),
    permission: 'signed-in',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'approvals'>
