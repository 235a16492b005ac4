import type { ContactKind } from '@shared/vocabulary/kinds'
import { sameAddress } from '../../engine/model/sameAddress'
import type { ContactChange, ImportedContact } from '../model/record'

export interface Patched {
  readonly contacts: readonly ImportedContact[]
  /** Of each value that was to be taken away and is not there, its kind. */
  readonly notThere: readonly ContactKind[]
}

/**
 * The contacts after the changes of a patch, in their order. A contact that is added again keeps that it is confirmed. Values are
 * compared as addresses, as a provider that keeps them in small letters knows them.
 */
export function applyPatch(
  before: readonly ImportedContact[],
  changes: readonly ContactChange[],
): Patched {
  let contacts = before
  const notThere: ContactKind[] = []
  for (const change of changes) {
    if (change.change === 'remove-all')
      contacts = contacts.filter(({ kind }) => kind !== change.kind)
    else if (change.change === 'remove') {
      const gone = meant(contacts, change)
      if (gone.length === 0) notThere.push(change.kind)
      contacts = contacts.filter((contact) => !gone.includes(contact))
    } else if (meant(contacts, change.contact).length === 0)
      contacts = [...contacts, change.contact]
  }
  return { contacts, notThere }
}

/** The one that is spelt like that, else every other spelling of it. */
function meant(
  contacts: readonly ImportedContact[],
  address: Pick<ImportedContact, 'kind' | 'value'>,
): readonly ImportedContact[] {
  const alike = contacts.filter((contact) => sameAddress(contact, address))
  const exact = alike.filter((contact) => contact.value === address.value)
  return exact.length > 0 ? exact : alike
}
