import { z } from 'zod'
import type { AppView } from '@shared/views/app'
import { defineChannel, typed, type Topic } from './defineChannel'
import { instant } from './schemas/parts'

export const clock = {
  /** The clock is right, however long it is since it was last seen. `says`: what the window said that it says. */
  'clock.confirm': defineChannel({
    request: z.object({ says: instant }),
    reply: typed<AppView>(),
    permission: 'supervise',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** The clock is right, and what was recorded later was recorded by a clock that was ahead. */
  'clock.correct': defineChannel({
    request: z.object({ says: instant }),
    reply: typed<AppView>(),
    permission: 'supervise',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'clock'>
