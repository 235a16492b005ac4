import type { AccountView } from '@shared/views/account'
import type { KindReach } from '@shared/views/outbox'
import { contactKinds, type ContactKind } from '@shared/vocabulary/kinds'
import type { FormCommandType } from '../actions/offers'
import { asks, beginsWithCode, type Fields } from './draft'

/** What stands in the way of what a command sends. `kind` null: there is no channel for any kind. */
export interface InTheWay {
  readonly kind: ContactKind | null
  readonly reach: Exclude<KindReach, { readonly is: 'open' | 'invented' }> | { readonly is: 'none' }
}

/** Whether what a command sends leaves: its code to where that goes, else whatever tells the contacts of the account. */
export function inTheWay(
  { reach, contacts }: AccountView,
  type: FormCommandType,
  fields: Pick<Fields, 'contactId' | 'kind'>,
): InTheWay | null {
  const kinds = contactKinds.filter((kind) => sentTo(contacts, type, fields).includes(kind))
  if (contactKinds.every((kind) => reach[kind].is === 'none'))
    return { kind: null, reach: { is: 'none' } }
  const [first] = kinds
  // Whoever has a mailbox and a phone is told by one of them at least.
  if (first === undefined || kinds.some((kind) => isOpen(reach[kind]))) return null
  const of = reach[first]
  return isOpen(of) ? null : { kind: first, reach: of as InTheWay['reach'] }
}

const isOpen = ({ is }: KindReach): boolean => is === 'open' || is === 'invented'

function sentTo(
  contacts: AccountView['contacts'],
  type: FormCommandType,
  { contactId, kind }: Pick<Fields, 'contactId' | 'kind'>,
): readonly (ContactKind | null | undefined)[] {
  if (!beginsWithCode(type)) return contacts.map((contact) => contact.kind)
  return asks(type, 'new-contact') ? [kind] : [contacts.find(({ id }) => id === contactId)?.kind]
}
