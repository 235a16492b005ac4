import type { MessageTemplate } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { Account, Contact } from './account'
import type { Ids } from './decision'
import type { Message } from './messages'
import { isTold } from './selectors'

/** A message to one contact, in the language that the contact keeps (rule contacts.language). */
export function notify(
  ids: Ids,
  contact: Pick<Contact, 'id' | 'kind' | 'value' | 'language'>,
  template: MessageTemplate,
  facts: Facts = {},
  code: string | null = null,
): Message {
  return {
    id: ids.next('message'),
    contactId: contact.id,
    to: { kind: contact.kind, value: contact.value },
    template,
    language: contact.language,
    facts,
    code,
  }
}

/** The same notice to every contact that may get one: nothing ever goes to an unconfirmed or arriving contact. */
export function notifyAll(
  ids: Ids,
  account: Account,
  contacts: readonly Contact[],
  template: MessageTemplate,
  facts: Facts = {},
): readonly Message[] {
  return contacts
    .filter((contact) => isTold(account, contact))
    .map((contact) => notify(ids, contact, template, facts))
}
