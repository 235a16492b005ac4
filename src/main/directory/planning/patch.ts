import type { ContactChange, ImportedContact } from '../record'

/** The contacts after the changes of a patch, in their order. A contact that is added again keeps that it is confirmed. */
export function applyPatch(contacts: readonly ImportedContact[], changes: readonly ContactChange[]): ImportedContact[] {
  return changes.reduce<ImportedContact[]>((now, change) => {
    if (change.change === 'remove-all') return now.filter(({ kind }) => kind !== change.kind)
    if (change.change === 'remove') return now.filter(({ kind, value }) => kind !== change.kind || value !== change.value)
    const { contact } = change
    return now.some(({ kind, value }) => kind === contact.kind && value === contact.value) ? now : [...now, contact]
  }, [...contacts])
}
