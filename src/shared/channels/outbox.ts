import { z } from 'zod'
import { outboxLists, outboxPeriods, type OutboxView } from '@shared/views/outbox'
import { contactKinds } from '@shared/vocabulary/kinds'
import { defineChannel, typed, type Topic } from './defineChannel'

export const outbox = {
  /** A page of messages, the newest first. Where no list is named: what did not arrive, if anything didn’t, else all. */
  'outbox.list': defineChannel({
    request: z.object({
      list: z.enum(outboxLists).nullish(),
      kind: z.enum(contactKinds).nullish(),
      /** Left out: ever. */
      period: z.enum(outboxPeriods).nullish(),
      /** Where the page before ended; left out: the first page. */
      after: z.int().min(0).nullish(),
    }),
    reply: typed<OutboxView>(),
    permission: 'serve',
    audit: 'list',
    inTraining: 'simulated',
  }),
} satisfies Topic<'outbox'>
