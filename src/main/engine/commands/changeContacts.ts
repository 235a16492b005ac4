import { plus } from '@shared/vocabulary/instant'
import { existing, ownDomainAdvice, sendCode } from './sendCode'
import type { CommandOf } from '../model/commands'
import type { Happening } from '../model/events'
import type { Outcome } from '../model/outcome'
import type { CommandContext } from './context'
import { afterwards } from './happenings'
import { findContact } from '../model/selectors'
import { replacementStarted } from './startReplacement'
import { notifyAll } from '../model/notify'
import type { Address } from '../model/address'
import { maskAddress } from '../model/mask'
import { contactAfterRemoval } from '../rules/contactRemoval'
import { mayChange } from '../rules/proofs'

/** The new contact is sent its confirmation code; it is not usable before that is verified. */
export function addContact(context: CommandContext<CommandOf<'add-contact'>>): Outcome {
  const { account, command, policy, ids } = context
  const address = readAddressOf(command)
  const contactId = ids.next('contact')
  const added: Happening = {
    type: 'contact-added',
    contactId,
    kind: address.kind,
    value: address.value,
    language: account.locale,
    ...(isUnprovenAdding(context) && { unproven: true as const }),
  }
  const next = afterwards(context, [added])
  const { event, message } = sendCode(
    next,
    existing(findContact(next.account, contactId)),
    'confirm-contact',
  )
  return {
    result: 'code-sent',
    events: [added, event],
    messages: [message],
    facts: { contactId, contact: maskAddress(address) },
    advice: ownDomainAdvice(address, policy),
    cites: ['contacts.confirm-first', 'contacts.language', 'code.hidden'],
  }
}

/** At a notice or at the gate adding is the answer itself, and takes no proof: who gives none has shown only the password. */
function isUnprovenAdding(context: CommandContext): boolean {
  return context.by.kind === 'customer' && !mayChange(context)
}

/** "I don't have any of these": the new contact must be confirmed before the wait starts. */
export function replaceContacts(context: CommandContext<CommandOf<'replace-contacts'>>): Outcome {
  const { account, command, now, policy, ids } = context
  const address = readAddressOf(command)
  const contactId = ids.next('contact')
  // An earlier request whose contact was never confirmed gives way to this one.
  const dropped: readonly Happening[] =
    account.replacement === null
      ? []
      : [{ type: 'replacement-lapsed', contactId: account.replacement.newContactIds[0] }]
  const requested: Happening = {
    type: 'replacement-requested',
    replacementId: ids.next('replacement'),
    contactId,
    kind: address.kind,
    value: address.value,
    language: account.locale,
    confirmBy: plus(now, policy.values['replacement.confirmWithin']),
  }
  const next = afterwards(context, [...dropped, requested])
  const { event, message } = sendCode(
    next,
    existing(findContact(next.account, contactId)),
    'confirm-contact',
  )
  return {
    result: 'code-sent',
    events: [...dropped, requested, event],
    messages: [message],
    facts: { contactId, contact: maskAddress(address) },
    advice: ownDomainAdvice(address, policy),
    cites: ['replacement.confirm-new-first', 'code.hidden'],
  }
}

export function removeContact(context: CommandContext<CommandOf<'remove-contact'>>): Outcome {
  const { account, command, now, policy, ids } = context
  const leaving = existing(findContact(account, command.contactId))
  if (contactAfterRemoval(account, leaving.id, policy, now) === 'only-new-left')
    return changeAll(context)
  const waitsForIt =
    account.replacement?.startedAt === null &&
    account.replacement.newContactIds.includes(leaving.id)
  const removed: Happening = waitsForIt
    ? { type: 'replacement-lapsed', contactId: leaving.id }
    : { type: 'contact-removed', contactId: leaving.id, risk: command.risk ?? null }
  return {
    result: 'removed',
    events: [removed],
    // The one that goes is told too: if someone else removed it, its owner should know.
    messages:
      leaving.confirmedAt === null
        ? []
        : notifyAll(ids, account, account.contacts, 'contact.removed', {
            contact: maskAddress(leaving),
          }),
    facts: { contact: maskAddress(leaving) },
    advice: ['contacts.keep-old'],
    cites: leaving.confirmedAt === null ? [] : ['settings.told'],
  }
}

export function removeAllContacts(
  context: CommandContext<CommandOf<'remove-all-contacts'>>,
): Outcome {
  const { account, ids } = context
  return replacementStarted(context, 'remove-all', {
    id: ids.next('replacement'),
    oldContactIds: account.contacts
      .filter((contact) => contact.confirmedAt !== null)
      .map((contact) => contact.id),
    newContactIds: [],
  })
}

/** The last established contact goes while newer ones stay: it stays for the whole wait (rule contacts.all-at-once). */
function changeAll(context: CommandContext<CommandOf<'remove-contact'>>): Outcome {
  const { account, command, ids } = context
  const started = replacementStarted(context, 'change-all', {
    id: ids.next('replacement'),
    oldContactIds: [command.contactId],
    newContactIds: account.contacts
      .filter((contact) => contact.id !== command.contactId && contact.confirmedAt !== null)
      .map((contact) => contact.id),
  })
  return {
    ...started,
    advice: ['contacts.keep-old'],
    cites: [...(started.cites ?? []), 'contacts.all-at-once'],
  }
}

function readAddressOf(command: CommandOf<'add-contact' | 'replace-contacts'>): Address {
  if (command.contact.value === null)
    throw new Error('no rule refused a contact that could not be read')
  return command.contact
}
