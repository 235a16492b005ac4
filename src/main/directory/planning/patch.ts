import type { ContactKind } from '@shared/vocabulary/kinds'
import { sameNameKey } from '../people/signInName'
import type { ContactChange, ImportedContact } from '../model/record'

export interface Patched {
  readonly contacts: readonly ImportedContact[]
  /** Of each value that was to be taken away and is not there, its kind. */
  readonly notThere: readonly ContactKind[]
}

/**
 * The contacts after the changes of a patch, in their order. A contact that is added again keeps that it is confirmed. Values are
 * compared without case, as a provider that keeps them in small letters knows them.
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

/** The one that is spelt like that, else those that differ in upper and lower case only. */
function meant(
  contacts: readonly ImportedContact[],
  { kind, value }: Pick<ImportedContact, 'kind' | 'value'>,
): readonly ImportedContact[] {
  const alike = contacts.filter(
    (contact) => contact.kind === kind && sameNameKey(contact.value) === sameNameKey(value),
  )
  const exact = alike.filter((contact) => contact.value === value)
  return exact.length > 0 ? exact : alike
}
