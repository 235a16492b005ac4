import { z } from 'zod'
import {
  caseChannels,
  caseChecks,
  caseOutcomes,
  contactKinds,
  messageLanguages,
  purposes,
} from '@shared/vocabulary/kinds'

const contactId = z.string().min(1).max(64)
const reason = z.string().trim().min(1).max(2000)
const contact = z.object({ kind: z.enum(contactKinds), text: z.string().max(400) })
const caseId = z.string().min(1).max(64).optional()

/**
 * The commands that an operator can give from the desk and may preview first. What only the customer can do is not among
 * them, and neither is checking a code: a preview of that would say whether digits are right without counting the try.
 */
export const previewableCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open-case'),
    channel: z.enum(caseChannels),
    story: z.string().trim().max(4000),
  }),
  z.object({
    type: z.literal('check-in-case'),
    caseId,
    check: z.enum(caseChecks),
    contactId: contactId.optional(),
  }),
  z.object({ type: z.literal('note'), caseId, text: z.string().trim().min(1).max(4000) }),
  z.object({ type: z.literal('close-case'), caseId, outcome: z.enum(caseOutcomes) }),
  z.object({ type: z.literal('request-code'), caseId, purpose: z.enum(purposes), contactId }),
  z.object({ type: z.literal('add-contact'), caseId, contact }),
  z.object({
    type: z.literal('remove-contact'),
    caseId,
    contactId,
    risk: z.boolean().optional(),
    accept: z.array(z.literal('restriction')).max(1).optional(),
  }),
  z.object({ type: z.literal('remove-all-contacts'), caseId }),
  z.object({ type: z.literal('replace-contacts'), caseId, contact }),
  z.object({ type: z.literal('cancel-replacement'), caseId, contactId: contactId.optional() }),
  z.object({ type: z.literal('report-not-me'), caseId }),
  z.object({ type: z.literal('release-replacement'), caseId }),
  z.object({ type: z.literal('close-takeover'), caseId }),
  z.object({ type: z.literal('set-locale'), caseId, locale: z.enum(messageLanguages) }),
  z.object({ type: z.literal('set-two-step'), caseId, enabled: z.boolean() }),
  z.object({ type: z.literal('reset-password'), caseId }),
  z.object({ type: z.literal('enable-contact'), caseId, contactId, reason }),
  z.object({ type: z.literal('approve'), approvalId: z.string().max(64).optional() }),
  z.object({ type: z.literal('decline'), approvalId: z.string().max(64).optional() }),
])
export type PreviewableCommand = z.infer<typeof previewableCommand>

const submitCode = z.object({
  type: z.literal('submit-code'),
  caseId,
  purpose: z.enum(purposes),
  code: z.string().trim().max(40),
  contactId: contactId.optional(),
})

/** All commands that an operator can give from the desk. Seeing a contact in full has a channel of its own, `contacts.reveal`. */
export const deskCommand = z.discriminatedUnion('type', [...previewableCommand.options, submitCode])
export type DeskCommand = z.infer<typeof deskCommand>
