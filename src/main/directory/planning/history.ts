import type { ContactId } from '@shared/vocabulary/ids'
import type { AccountEvent } from '../../engine/model/events'
import { addressKey } from '../../engine/model/sameAddress'

/**
 * What of an account came from a directory and what was decided here. What the customer or the desk decided stands: an
 * import moves only what an import has set (decision record 0009).
 */
export interface History {
  /** The directory that the account was imported from; null: nobody knows. */
  readonly directory: string | null
  /** Contacts that an import brought. */
  readonly brought: ReadonlySet<ContactId>
  /** Addresses that were on the account and were taken off it here, as `addressKey` has them. */
  readonly takenOff: ReadonlySet<string>
  /** Sign-in names whose preference was last set here. */
  readonly ownNames: ReadonlySet<string>
  readonly ownTwoStep: boolean
  readonly ownLocale: boolean
}

/** Reads an account's events, the oldest first. Imports act as the system; what else the system does changes none of this. */
export function historyOf(events: readonly AccountEvent[]): History {
  let directory: string | null = null
  const brought = new Set<ContactId>()
  const addresses = new Map<ContactId, string>()
  const takenOff = new Set<string>()
  const ownNames = new Set<string>()
  let ownTwoStep = false
  let ownLocale = false
  const arrives = (id: ContactId, contact: Parameters<typeof addressKey>[0]): void => {
    addresses.set(id, addressKey(contact))
    takenOff.delete(addressKey(contact))
  }
  const leaves = (id: ContactId): void => {
    const address = addresses.get(id)
    if (address !== undefined) takenOff.add(address)
    addresses.delete(id)
  }
  let staying: readonly ContactId[] = []
  for (const event of events) {
    const here = event.by.kind !== 'system'
    switch (event.type) {
      case 'account-registered':
        directory = event.from?.directory ?? null
        for (const contact of event.contacts) {
          arrives(contact.id, contact)
          brought.add(contact.id)
        }
        break
      case 'contact-added':
        arrives(event.contactId, event)
        if (event.fromDirectory) brought.add(event.contactId)
        break
      case 'replacement-requested':
        arrives(event.contactId, event)
        break
      case 'contact-removed':
        if (here) leaves(event.contactId)
        else addresses.delete(event.contactId)
        break
      case 'replacement-started':
        staying = event.newContactIds
        break
      case 'replacement-completed':
        for (const id of [...addresses.keys()].filter((one) => !staying.includes(one))) leaves(id)
        break
      case 'sign-in-preference-set':
        if (here) ownNames.add(event.name)
        else ownNames.delete(event.name)
        break
      case 'two-step-set':
        ownTwoStep = here
        break
      case 'locale-set':
        ownLocale = here
        break
    }
  }
  return { directory, brought, takenOff, ownNames, ownTwoStep, ownLocale }
}
