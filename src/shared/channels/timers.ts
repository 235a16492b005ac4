import { z } from 'zod'
import type { SavedView } from '@shared/views/directory'
import { dueKinds, type DuePageView } from '@shared/views/timer'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, instant } from './schemas/parts'

const someDueKinds = z.array(z.enum(dueKinds)).max(dueKinds.length).readonly()

export const timers = {
  /** What falls due, soonest first; `after` is the `next` of the page before. */
  'timers.list': defineChannel({
    request: z.object({
      kinds: someDueKinds,
      after: z.object({ dueAt: instant, accountId }).nullable(),
    }),
    reply: typed<DuePageView>(),
    permission: 'serve',
    audit: 'list',
    inTraining: 'simulated',
  }),
  /** Saves all dates of these kinds as a calendar where the operator chooses; whose they are says a mask, or `named` the name. Null: no place was chosen, or it was stopped. */
  'timers.exportCalendar': defineChannel({
    request: z.object({ kinds: someDueKinds, named: z.boolean().optional() }),
    reply: typed<SavedView>(),
    permission: 'serve',
    audit: 'itself-and-failure',
    inTraining: 'closed',
  }),
} satisfies Topic<'timers'>
