import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Contact } from '../model/account'
import type { Changes } from './changes'
import { addedContact, withoutContacts } from './contacts'
import type { EventOf } from '../model/events'
import { liveFormerContacts } from '../model/formerContacts'

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
        ...(event.contactId === undefined ? {} : { lapsedContactId: event.contactId }),
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
    case 'replacement-completed':
      return completed(account, event)
  }
}

/** What stays out goes, and what rode in the replacement is confirmed from now on. */
function completed(account: Account, event: EventOf<'replacement-completed'>): Changes {
  const staying = account.replacement?.newContactIds ?? []
  const gone = account.contacts.filter((contact) => !staying.includes(contact.id))
  const taken = withoutContacts(
    account,
    gone.map((contact) => contact.id),
  )
  const { formerUntil } = event
  if (formerUntil === undefined) return { ...taken, replacement: null }
  const stay = taken.contacts ?? account.contacts
  return {
    ...taken,
    contacts:
      account.replacement?.kind === 'replace'
        ? stay.map((contact) =>
            contact.confirmedAt === null ? contact : { ...contact, confirmedAt: event.at },
          )
        : stay,
    ...formerAfter(account, gone, event.at, formerUntil),
    replacement: null,
  }
}

/** Those that are still told, and those that have just left. Nothing ever went to an unconfirmed one. */
function formerAfter(
  account: Account,
  gone: readonly Contact[],
  leftAt: Instant,
  until: Instant,
): Changes {
  const former = [
    ...liveFormerContacts(account, leftAt),
    ...gone
      .filter((contact) => contact.confirmedAt !== null)
      .map(({ id, kind, value, language }) => ({ id, kind, value, language, leftAt, until })),
  ]
  return former.length === 0 && account.formerContacts === undefined
    ? {}
    : { formerContacts: former }
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
