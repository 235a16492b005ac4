import { z } from 'zod'
import { deskCommand, previewableCommand } from '@shared/commands/schemas'
import type { DecisionView } from '@shared/views/decision'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, requestId } from './schemas/parts'

export const commands = {
  'commands.preview': defineChannel({
    request: z.object({ accountId, command: previewableCommand }),
    reply: typed<DecisionView>(),
    permission: 'serve',
    // From the account's page a preview shows nothing more than the page does, and stores nothing.
    audit: 'account',
    inTraining: 'simulated',
  }),
  'commands.run': defineChannel({
    request: z.object({
      accountId,
      command: deskCommand,
      /** A window sends one with each, and the same where it sends the same again because no answer came. */
      requestId: requestId.optional(),
    }),
    reply: typed<DecisionView>(),
    permission: 'serve',
    audit: 'command',
    inTraining: 'simulated',
  }),
} satisfies Topic<'commands'>
