import { z } from 'zod'
import type { HookStepView, HookView } from '@shared/views/hook'
import { defineChannel, typed, type Topic } from './defineChannel'
import { nothing } from './schemas/parts'

export const hooks = {
  'hooks.show': defineChannel({
    request: nothing,
    reply: typed<HookView>(),
    permission: 'administer',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** Says where the ticket system is told. Without a secret the old one stays; without a URL nobody is told, and what waits is dropped. */
  'hooks.set': defineChannel({
    request: z.object({
      url: z.string().trim().max(2_000),
      secret: z.string().trim().max(200).optional(),
      allowPrivate: z.boolean(),
    }),
    reply: typed<HookView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Sends a notice of nothing, and says how each step of it went. */
  'hooks.test': defineChannel({
    request: nothing,
    reply: typed<readonly HookStepView[]>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** What was given up is tried again. */
  'hooks.again': defineChannel({
    request: nothing,
    reply: typed<HookView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'hooks'>
