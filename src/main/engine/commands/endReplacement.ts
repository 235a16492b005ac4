import type { CommandOf } from '../model/commands'
import type { Happening, EventOf } from '../model/events'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { existing, sendCode } from './sendCode'
import { runningReplacement } from '../model/selectors'
import { cancelAddressee } from '../rules/cancelAddressee'
import { maskAddress } from '../model/mask'
import { notifyAll } from '../model/notify'
import { deniable } from '../model/unproven'
import { notifyOld } from '../model/toldOfReplacement'

/** The cancel: everything is as before at once, and every old contact is told. */
export function cancelled(
  context: CommandContext,
  how: EventOf<'replacement-cancelled'>['how'],
  before: readonly Happening[] = [],
): Outcome {
  const { account, ids, now } = context
  return {
    result: how === 'takeover-closed' ? 'cancelled' : 'replacement-cancelled',
    events: [...before, { type: 'replacement-cancelled', how }],
    messages: notifyOld(ids, account, now, 'replacement.cancelled'),
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
  const { account, command, now } = context
  const contact = existing(cancelAddressee(account, command.contactId, now))
  const { event, message } = sendCode(context, contact, 'cancel-replacement')
  return {
    result: 'code-sent',
    events: [event],
    messages: [message],
    cites: ['replacement.cancel-with-old', 'code.hidden'],
  }
}

/**
 * "This wasn't me": nothing completes until a supervisor has looked at it. Where nothing is pending it is about a contact that
 * was added without a proof, and takes that off (rule notice.added-unproven).
 */
export function reportNotMe(context: CommandContext<CommandOf<'report-not-me'>>): Outcome {
  const { account, command, ids, now } = context
  if (runningReplacement(account) === null) return deniedContacts(context)
  return {
    result: 'frozen',
    events: [{ type: 'replacement-frozen', message: command.message ?? null }],
    messages: notifyOld(ids, account, now, 'replacement.frozen'),
    cites: ['replacement.not-me'],
  }
}

function deniedContacts({ account, ids, now }: CommandContext): Outcome {
  const denied = deniable(account, now)
  return {
    result: 'removed',
    events: denied.map(({ id }) => ({ type: 'contact-removed', contactId: id, risk: null })),
    messages: denied.flatMap((contact) =>
      notifyAll(ids, account, account.contacts, 'contact.removed', {
        contact: maskAddress(contact),
      }),
    ),
    facts: { contact: denied[0] === undefined ? null : maskAddress(denied[0]) },
    cites: ['notice.added-unproven', 'settings.told'],
  }
}

/** The takeover case is closed and the request goes on; a wait that was over meanwhile completes at once. */
export function releaseReplacement({
  account,
  ids,
  now,
}: CommandContext<CommandOf<'release-replacement'>>): Outcome {
  return {
    result: 'released',
    events: [{ type: 'replacement-released' }],
    messages: notifyOld(ids, account, now, 'replacement.released', {
      maturesAt: runningReplacement(account)?.maturesAt ?? null,
    }),
    cites: ['replacement.not-me'],
  }
}
