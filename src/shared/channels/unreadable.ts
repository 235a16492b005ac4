import type { UnreadableRecordsView } from '@shared/views/unreadable'
import { defineChannel, typed, type Topic } from './defineChannel'
import { nothing } from './schemas/parts'

export const unreadable = {
  /** Records of the store that can't be read: where they are, and nothing of what stands in them. */
  'unreadable.list': defineChannel({
    request: nothing,
    reply: typed<UnreadableRecordsView>(),
    permission: 'mend',
    // Where records are, without anything of them.
    audit: 'list',
    inTraining: 'closed',
  }),
} satisfies Topic<'unreadable'>
