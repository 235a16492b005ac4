import { z } from 'zod'
import type { RevealView } from '@shared/views/approval'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, caseId, contactId, reason } from './schemas/parts'

export const contacts = {
  /** The only reply that carries a contact in full, once; the first call asks for approval. */
  'contacts.reveal': defineChannel({
    request: z.object({
      accountId,
      caseId: caseId.optional(),
      contactId,
      reason,
    }),
    reply: typed<RevealView>(),
    permission: 'supervise',
    audit: 'itself',
    inTraining: 'simulated',
  }),
} satisfies Topic<'contacts'>
