import type { OutboxMessageView } from '@shared/views/outbox'
import { defineChannel, typed, type Topic } from './defineChannel'
import { nothing } from './schemas/parts'

export const outbox = {
  'outbox.list': defineChannel({
    request: nothing,
    reply: typed<{
      readonly messages: readonly OutboxMessageView[]
      readonly unreadable: number
    }>(),
    permission: 'serve',
    audit: 'list',
    inTraining: 'simulated',
  }),
} satisfies Topic<'outbox'>
