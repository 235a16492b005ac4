import { z } from 'zod'
import type { RevealView } from '@shared/views/approval'
import type { EnteredContactView } from '@shared/views/account'
import type { AnnouncementView, CallBackView } from '@shared/views/call'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, caseId, contactId, reason } from './schemas/parts'

export const contacts = {
  /** A contact in full, once; the first call asks for approval. */
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
  /** A stored, established phone in full, to be called back within the case. */
  'contacts.callBack': defineChannel({
    request: z.object({ accountId, caseId: caseId.optional(), contactId }),
    reply: typed<CallBackView>(),
    permission: 'serve',
    audit: 'itself',
    inTraining: 'simulated',
  }),
  /** Sends two words to the owner before the desk calls; the only reply that carries them. */
  'contacts.announceCall': defineChannel({
    request: z.object({ accountId, caseId: caseId.optional(), contactId }),
    reply: typed<AnnouncementView>(),
    permission: 'serve',
    audit: 'itself',
    inTraining: 'simulated',
  }),
  /** A contact in full that the same operator typed in, while it is unconfirmed and their case is open. */
  'contacts.entered': defineChannel({
    request: z.object({ accountId, contactId }),
    reply: typed<EnteredContactView>(),
    permission: 'serve',
    audit: 'account',
    inTraining: 'simulated',
  }),
} satisfies Topic<'contacts'>
