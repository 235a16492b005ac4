import { z } from 'zod'
import type { AccountView, FoundAccountView, WayBackInView } from '@shared/views/account'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, contactId } from './schemas/parts'

export const accounts = {
  'accounts.find': defineChannel({
    /** `shown`: so many hits at most; a page of 20 is added by asking again for more. */
    request: z.object({
      query: z.string().max(400),
      shown: z.int().min(20).max(100).optional(),
    }),
    reply: typed<{
      readonly hits: readonly FoundAccountView[]
      readonly total: number
      readonly capped: boolean
      readonly nearly: boolean
      readonly indexing: boolean
      readonly unreadable: number
    }>(),
    permission: 'serve',
    audit: 'itself',
    inTraining: 'simulated',
  }),
  'accounts.show': defineChannel({
    request: z.object({ accountId }),
    reply: typed<AccountView>(),
    permission: 'serve',
    audit: 'account',
    inTraining: 'simulated',
  }),
  /** The routes for what the caller says that they still have, cheapest safe first. */
  'accounts.waysBackIn': defineChannel({
    request: z.object({
      accountId,
      contactIds: z.array(contactId).max(100),
      password: z.boolean(),
      device: z.boolean(),
    }),
    reply: typed<readonly WayBackInView[]>(),
    permission: 'serve',
    audit: 'account',
    inTraining: 'simulated',
  }),
} satisfies Topic<'accounts'>
