import type { ContactId } from '@shared/vocabulary/ids'
import type { Account, Contact } from '../model/account'
import type { Changes } from './changes'
import type { EventOf } from '../model/events'

type ContactEvent = EventOf<
  'contact-added' | 'contact-confirmed' | 'contact-removed' | 'contact-enabled' | 'contact-revealed'
>

export function evolveContacts(account: Account, event: ContactEvent): Changes {
  switch (event.type) {
    case 'contact-added':
      return {
        contacts: [
          ...account.contacts,
          { ...addedContact(event), ...(event.unproven && { addedUnproven: true as const }) },
        ],
      }
    case 'contact-confirmed':
      return changedContact(account, event.contactId, ({ addedUnproven: _asked, ...contact }) => ({
        ...contact,
        confirmedAt: event.at,
        failuresInRow: 0,
        ...(event.unprovenUntil !== undefined && { unprovenUntil: event.unprovenUntil }),
        ...(event.byImport === true ? { byImport: true as const } : {}),
      }))
    case 'contact-removed':
      return withoutContacts(account, [event.contactId])
    case 'contact-enabled':
      return changedContact(
        account,
        event.contactId,
        ({ disabledFor: _enabled, failuresByAnybody: _forgotten, ...contact }) => ({
          ...contact,
          disabledAt: null,
          failuresInRow: 0,
        }),
      )
    case 'contact-revealed':
      return {}
  }
}

export function addedContact(
  event: { readonly at: Contact['addedAt'] } & Pick<
    EventOf<'contact-added'>,
    'contactId' | 'kind' | 'value' | 'language' | 'byImport'
  >,
): Contact {
  return {
    id: event.contactId,
    kind: event.kind,
    value: event.value,
    language: event.language,
    addedAt: event.at,
    confirmedAt: null,
    failuresInRow: 0,
    disabledAt: null,
    ...(event.byImport === true ? { byImport: true as const } : {}),
  }
}

/**
 * Takes contacts off the account. What they proved while they were on it stands until it runs out. Codes that went to them
 * stay for the sending limits and can't be checked any more (see `openCodes`).
 */
export function withoutContacts(account: Account, gone: readonly ContactId[]): Changes {
  if (gone.length === 0) return {}
  return {
    contacts: account.contacts.filter((contact) => !gone.includes(contact.id)),
    lastFour: {
      ...account.lastFour,
      open: account.lastFour.open.filter((one) => !gone.includes(one.contactId)),
    },
  }
}

function changedContact(
  account: Account,
  id: ContactId,
  change: (contact: Contact) => Contact,
): Changes {
  return {
    contacts: account.contacts.map((contact) => (contact.id === id ? change(contact) : contact)),
  }
}
