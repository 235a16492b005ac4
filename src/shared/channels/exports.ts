import type { ImportProgressView } from '@shared/views/directory'
import { defineChannel, typed, type Topic } from './defineChannel'
import { nothing } from './schemas/parts'

export const exports = {
  /** How far the operator's export is; null: there is none. */
  'exports.show': defineChannel({
    request: nothing,
    reply: typed<ImportProgressView | null>(),
    permission: 'signed-in',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** Stops the operator's export; no file is left of it. */
  'exports.cancel': defineChannel({
    request: nothing,
    reply: typed<{ readonly stopped: boolean }>(),
    permission: 'signed-in',
    // The export that it stops says so.
    audit: 'never',
    inTraining: 'closed',
  }),
} satisfies Topic<'exports'>
