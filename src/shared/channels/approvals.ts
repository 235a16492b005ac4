import type { ApprovalView } from '@shared/views/approval'
import { defineChannel, typed, type Topic } from './defineChannel'
import { nothing } from './schemas/parts'

export const approvals = {
  'approvals.list': defineChannel({
    request: nothing,
    reply: typed<{
      readonly requests: readonly ApprovalView[]
      readonly unreadable: number
    }>(),
    permission: 'serve',
    audit: 'list',
    inTraining: 'simulated',
  }),
} satisfies Topic<'approvals'>
