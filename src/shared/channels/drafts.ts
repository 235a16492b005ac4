import { z } from 'zod'
import { draftFields, type DraftPlace } from '@shared/vocabulary/drafts'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, caseId } from './schemas/parts'

/** As long as the longest text that a command carries, and the ticks of an account with many contacts. */
const longest = 4000

export const drafts = {
  /** Keeps what the operator has typed in a place and not sent; an empty text takes it away. */
  'drafts.save': defineChannel({
    request: z.object({
      accountId,
      caseId: caseId.nullable(),
      field: z.enum(draftFields),
      text: z.string().max(longest),
    }),
    reply: typed<null>(),
    permission: 'serve',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** What the operator has typed about an account and not sent. */
  'drafts.show': defineChannel({
    request: z.object({ accountId }),
    reply: typed<readonly (Omit<DraftPlace, 'accountId'> & { readonly text: string })[]>(),
    permission: 'serve',
    audit: 'never',
    inTraining: 'closed',
  }),
} satisfies Topic<'drafts'>
