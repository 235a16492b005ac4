import type { CommandOf } from '../model/commands'
import type { Happening, EventOf } from '../model/events'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { existing, sendCode } from './sendCode'
import { oldContacts, runningReplacement } from '../model/selectors'
import { cancelAddressee } from '../rules/cancelAddressee'
import { notifyAll } from '../model/notify'

/** The cancel: everything is as before at once, and every old contact is told. */
export function cancelled(
  context: CommandContext,
  how: EventOf<'replacement-cancelled'>['how'],
  before: readonly Happening[] = [],
): Outcome {
  const { account, ids } = context
  return {
    result: how === 'takeover-closed' ? 'cancelled' : 'replacement-cancelled',
    events: [...before, { type: 'replacement-cancelled', how }],
    messages: notifyAll(ids, account, oldContacts(account), 'replacement.cancelled'),
    cites: [
      how === 'takeover-closed' ? 'replacement.not-me' : 'replacement.cancel-with-old',
      'replacement.told',
    ],
  }
}

/** Sends the code whose verification cancels: to the named old contact, or to the first that can be reached. */
export function cancelReplacement(
  context: CommandContext<CommandOf<'cancel-replacement'>>,
): Outcome {
  const { account, command } = context
  const contact = existing(cancelAddressee(account, command.contactId))
  const { event, message } = sendCode(context, contact, 'cancel-replacement')
  return {
    result: 'code-sent',
    events: [event],
    messages: [message],
    cites: ['replacement.cancel-with-old', 'code.hidden'],
  }
}

/** "This wasn't me": nothing completes until a supervisor has looked at it. */
export function reportNotMe({
  account,
  command,
  ids,
}: CommandContext<CommandOf<'report-not-me'>>): Outcome {
  return {
    result: 'frozen',
    events: [{ type: 'replacement-frozen', message: command.message ?? null }],
    messages: notifyAll(ids, account, oldContacts(account), 'replacement.frozen'),
    cites: ['replacement.not-me'],
  }
}

/** The takeover case is closed and the request goes on; a wait that was over meanwhile completes at once. */
export function releaseReplacement({
  account,
  ids,
}: CommandContext<CommandOf<'release-replacement'>>): Outcome {
  return {
    result: 'released',
    events: [{ type: 'replacement-released' }],
    messages: notifyAll(ids, account, oldContacts(account), 'replacement.released', {
      maturesAt: runningReplacement(account)?.maturesAt ?? null,
    }),
    cites: ['replacement.not-me'],
  }
}
