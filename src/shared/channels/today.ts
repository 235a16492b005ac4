import type { TodayView } from '@shared/views/today'
import { defineChannel, typed, type Topic } from './defineChannel'
import { nothing } from './schemas/parts'

export const today = {
  /** What waits for this operator and what falls due. */
  'today.show': defineChannel({
    request: nothing,
    reply: typed<TodayView>(),
    permission: 'signed-in',
    audit: 'list',
    inTraining: 'closed',
  }),
} satisfies Topic<'today'>
