import { sendCode } from './sendCode'
import { maySend } from '../rules/sendingLimits'
import type { CommandOf } from '../model/commands'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { sameAddress } from '../model/sameAddress'
import { isUsable } from '../model/selectors'

/**
 * "I forgot my account name". The answer is the same whatever is found: a code goes out only where the contact is
 * confirmed here and the sending limits allow it, and neither is told (rule recovery.silent).
 */
export function recoverUsername(context: CommandContext<CommandOf<'recover-username'>>): Outcome {
  const { account, command, now, policy } = context
  const contact = account.contacts.find(
    (one) => sameAddress(one, command.contact) && isUsable(account, one),
  )
  const silent = { result: 'sent-if-known', cites: ['recovery.silent'] } as const
  if (
    !contact ||
    contact.disabledFor?.includes('recover-username') ||
    !maySend(account, now, policy, { contactId: contact.id, byAnybody: true })
  )
    return { ...silent, events: [] }
  const { event, message } = sendCode(context, contact, 'recover-username')
  return { ...silent, events: [event], messages: [message] }
}
