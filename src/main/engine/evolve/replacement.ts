import type { Account } from '../model/account'
import type { Changes } from './changes'
import { addedContact, withoutContacts } from './contacts'
import type { EventOf } from '../model/events'

type ReplacementEvent = EventOf<
  | 'replacement-requested'
  | 'replacement-started'
  | 'replacement-lapsed'
  | 'replacement-reminded'
  | 'replacement-frozen'
  | 'replacement-released'
  | 'replacement-cancelled'
  | 'replacement-completed'
>

export function evolveReplacement(account: Account, event: ReplacementEvent): Changes {
  switch (event.type) {
    case 'replacement-requested':
      return {
        contacts: [...account.contacts, addedContact(event)],
        replacement: {
          id: event.replacementId,
          kind: 'replace',
          requestedAt: event.at,
          confirmBy: event.confirmBy,
          startedAt: null,
          maturesAt: null,
          remindAt: [],
          oldContactIds: [],
          newContactIds: [event.contactId],
          frozenAt: null,
          releasedAt: null,
        },
      }
    case 'replacement-started':
      return {
        replacement: {
          id: event.replacementId,
          kind: event.kind,
          requestedAt: account.replacement?.requestedAt ?? event.at,
          confirmBy: null,
          startedAt: event.at,
          maturesAt: event.maturesAt,
          remindAt: event.remindAt,
          oldContactIds: event.oldContactIds,
          newContactIds: event.newContactIds,
          frozenAt: null,
          releasedAt: null,
        },
      }
    case 'replacement-lapsed':
      return {
        ...withoutContacts(account, account.replacement?.newContactIds ?? []),
        replacement: null,
      }
    case 'replacement-reminded':
      return changed(account, (replacement) => ({
        remindAt: replacement.remindAt.filter((at) => at > event.at),
      }))
    case 'replacement-frozen':
      return changed(account, () => ({ frozenAt: event.at }))
    case 'replacement-released':
      return changed(account, (replacement) => ({
        frozenAt: null,
        releasedAt: event.at,
        remindAt: replacement.remindAt.filter((at) => at > event.at),
      }))
    case 'replacement-cancelled': {
      const replacement = account.replacement
      const arriving = replacement?.kind === 'replace' ? replacement.newContactIds : []
      return { ...withoutContacts(account, arriving), replacement: null }
    }
    case 'replacement-completed': {
      const staying = account.replacement?.newContactIds ?? []
      return {
        ...withoutContacts(
          account,
          account.contacts.map((contact) => contact.id).filter((id) => !staying.includes(id)),
        ),
        replacement: null,
      }
    }
  }
}

type Replacement = NonNullable<Account['replacement']>

function changed(
  account: Account,
  change: (replacement: Replacement) => Partial<Replacement>,
): Changes {
  return account.replacement === null
    ? {}
    : { replacement: { ...account.replacement, ...change(account.replacement) } }
}
