import { z } from 'zod'
import { contactKinds, messageLanguages, purposes, services } from '@shared/vocabulary/kinds'

const contactId = z.string().min(1).max(64)
const contact = z.object({ kind: z.enum(contactKinds), text: z.string().max(400) })
const code = z.string().trim().max(40)

/** What the simulated customer can do on the pages of a browser window. Only the training room takes these. */
export const customerCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sign-in'),
    name: z.string().max(400),
    password: z.string().max(400),
    code: code.optional(),
  }),
  z.object({ type: z.literal('sign-out') }),
  z.object({ type: z.literal('skip-notice') }),
  z.object({ type: z.literal('request-code'), purpose: z.enum(purposes), contactId }),
  z.object({
    type: z.literal('submit-code'),
    purpose: z.enum(purposes),
    code,
    contactId: contactId.optional(),
  }),
  z.object({ type: z.literal('check-last-four'), contactId, digits: z.string().max(20) }),
  z.object({ type: z.literal('add-contact'), contact }),
  z.object({
    type: z.literal('remove-contact'),
    contactId,
    risk: z.boolean().optional(),
    accept: z.array(z.literal('restriction')).max(1).optional(),
  }),
  z.object({ type: z.literal('remove-all-contacts') }),
  z.object({ type: z.literal('replace-contacts'), contact }),
  z.object({ type: z.literal('cancel-replacement'), contactId: contactId.optional() }),
  /** `letterId`: the message in which the customer says so. */
  z.object({ type: z.literal('report-not-me'), letterId: z.string().max(64).optional() }),
  z.object({
    type: z.literal('set-sign-in-preference'),
    name: z.string().max(400),
    enabled: z.boolean(),
  }),
  z.object({ type: z.literal('set-locale'), locale: z.enum(messageLanguages) }),
  z.object({ type: z.literal('set-two-step'), enabled: z.boolean() }),
  z.object({ type: z.literal('recover-username'), contact }),
  z.object({ type: z.literal('reset-password') }),
  z.object({ type: z.literal('change-billing') }),
  z.object({ type: z.literal('view-billing') }),
  z.object({ type: z.literal('buy') }),
  z.object({ type: z.literal('use-service'), service: z.enum(services) }),
])
export type CustomerCommand = z.infer<typeof customerCommand>
