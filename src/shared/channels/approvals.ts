import { z } from 'zod'
import type {
  ApprovalView,
  DeskApprovalView,
  DeskNewsView,
  DeskRefusedView,
  MyRequestsView,
} from '@shared/views/approval'
import { defineChannel, typed, type Topic } from './defineChannel'
import { approvalId, nothing, reason } from './schemas/parts'

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
  /** What the operator asked for the desk and has not lapsed, the newest first. */
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
  /** Takes back one's own request, whether it waits or was approved. */
  'approvals.withdrawDesk': defineChannel({
    request: z.object({ approvalId }),
    reply: typed<{ readonly withdrawn: boolean }>(),
    permission: 'signed-in',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'approvals'>
