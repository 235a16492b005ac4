import { z } from 'zod'
import type { DeliveryView, DiagnosisView } from '@shared/views/delivery'
import { deliveryQuestions } from '@shared/vocabulary/diagnosis'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, contactId } from './schemas/parts'

export const delivery = {
  'delivery.show': defineChannel({
    request: z.object({ accountId, contactId }),
    reply: typed<DeliveryView>(),
    permission: 'serve',
    audit: 'account',
    inTraining: 'simulated',
  }),
  'delivery.diagnose': defineChannel({
    request: z.object({
      accountId,
      contactId,
      answers: z.partialRecord(z.enum(deliveryQuestions), z.enum(['yes', 'no'])),
    }),
    reply: typed<DiagnosisView>(),
    permission: 'serve',
    audit: 'account',
    inTraining: 'simulated',
  }),
} satisfies Topic<'delivery'>
