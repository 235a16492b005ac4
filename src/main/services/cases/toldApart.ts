import type { ContactId } from '@shared/vocabulary/ids'
import type { Account } from '../../engine/model/account'
import type { StoredEvent } from '../../ports/accounts'
import type { HintOfContact } from '../accounts/eventFacts'

/** How a mask is said that belongs to two contacts, of which one came meanwhile. */
export interface Apart {
  readonly theNewOne: (mask: string) => string
  readonly theOldOne: (mask: string) => string
}

/**
 * Masks by which a reader tells contacts apart: `om••••••` can be the old address and the new one. Where one that came within
 * these events and one that was there before have the same mask, each says which it is.
 */
export function toldApart(
  account: Account,
  stored: readonly StoredEvent[],
  hint: HintOfContact,
  { theNewOne, theOldOne }: Apart,
): HintOfContact {
  const arrived = new Set<ContactId>(account.replacement?.newContactIds)
  const known = new Set<ContactId>(account.contacts.map(({ id }) => id))
  for (const { event } of stored) {
    if (event.type === 'contact-added' || event.type === 'replacement-requested')
      arrived.add(event.contactId)
    if (event.type === 'contact-removed') known.add(event.contactId)
    if (event.type === 'replacement-started') for (const id of event.oldContactIds) known.add(id)
  }
  const all = [...new Set([...known, ...arrived])]
  return async (contactId) => {
    const mask = await hint(contactId)
    if (mask === null) return null
    const isNew = arrived.has(contactId)
    for (const other of all)
      if (arrived.has(other) !== isNew && (await hint(other)) === mask)
        return isNew ? theNewOne(mask) : theOldOne(mask)
    return mask
  }
}
