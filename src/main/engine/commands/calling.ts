import { callWords } from '@shared/vocabulary/callWords'
import { plus } from '@shared/vocabulary/instant'
import type { CommandOf } from '../model/commands'
import { maskAddress } from '../model/mask'
import { notify } from '../model/notify'
import type { Outcome } from '../model/outcome'
import { sameAddress } from '../model/sameAddress'
import { findContact } from '../model/selectors'
import { currentCase } from './cases'
import type { CommandContext } from './context'
import { existing } from './sendCode'

/** The number is read by the caller of the engine, as that of a revealed contact: no decision carries it. */
export function callBack({
  account,
  command,
  now,
  policy,
}: CommandContext<CommandOf<'call-back'>>): Outcome {
  const until = plus(now, policy.values['reveal.shownFor'])
  const contact = existing(findContact(account, command.contactId))
  return {
    result: 'shown',
    events: [{ type: 'call-back-shown', contactId: contact.id, until }],
    facts: { contact: maskAddress(contact), until },
  }
}

/** Two words go to the owner, and to the agent who says them. They are as secret as a code: only the message carries them. */
export function announceCall(context: CommandContext<CommandOf<'announce-call'>>): Outcome {
  const { account, command, now, policy, ids, secrets, sources } = context
  const caseId = currentCase(context)
  const contact = existing(findContact(account, command.contactId))
  const until = plus(now, policy.values['code.lifetime'])
  const words = callWords(contact.language, secrets.mintCode(4))
  const { organisation = null, operator = null } = sources.announcer ?? {}
  const facts = { case: caseId, organisation, operator, expiresAt: until }
  return {
    result: 'announced',
    events: [{ type: 'call-announced', caseId, contactId: contact.id, until }],
    messages: [notify(ids, contact, 'call.announced', facts, words)],
    facts: { contact: maskAddress(contact), until },
  }
}

/** Says whether what the caller says is the contact, and nothing else of it. It proves nothing. */
export function matchContact(context: CommandContext<CommandOf<'match-contact'>>): Outcome {
  const { account, command } = context
  const contact = existing(findContact(account, command.contactId))
  const { kind, value } = command.contact
  const matched = value !== null && sameAddress(contact, { kind, value })
  return {
    result: matched ? 'match' : 'no-match',
    events: [
      { type: 'contact-compared', caseId: currentCase(context), contactId: contact.id, matched },
    ],
    facts: { contact: maskAddress(contact) },
  }
}

export function linkTicket(context: CommandContext<CommandOf<'link-ticket'>>): Outcome {
  const ticket = context.command.ticket.trim()
  return {
    result: 'linked',
    events: [{ type: 'ticket-linked', caseId: currentCase(context), ticket }],
    facts: { ticket },
  }
}
