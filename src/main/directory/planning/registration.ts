import type { Instant } from '@shared/vocabulary/instant'
import { system } from '../../engine/model/actor'
import type { Ids } from '../../engine/model/decision'
import type { EventOf } from '../../engine/model/events'
import type { PlannedPerson } from '../../ports/imports'
import type { ImportedContact } from '../model/record'

/**
 * A person whose confirmed contacts are as many as rule contacts.limit allows: those that stand first. The others come too,
 * and can be confirmed here, once there is room for them. The same person where they have no more.
 */
export function withinContactsLimit<T extends { readonly contacts: readonly ImportedContact[] }>(
  person: T,
  limit: number,
): T {
  let confirmed = 0
  const contacts = person.contacts.map((contact) =>
    contact.confirmed && ++confirmed > limit ? { ...contact, confirmed: false } : contact,
  )
  return confirmed > limit ? { ...person, contacts } : person
}

/**
 * The first event of an imported account. A contact that the file calls verified counts as confirmed from now on: when it
 * was verified there, the file does not say, so it is established only after this system's own time.
 * @param directory where the person comes from: the next import of it knows the account by that and by its id there
 */
export function registrationOf(
  person: PlannedPerson,
  ids: Ids,
  now: Instant,
  directory: string | null = null,
): EventOf<'account-registered'> {
  return {
    type: 'account-registered',
    at: now,
    by: system,
    accountId: ids.next('account'),
    name: person.name,
    locale: person.locale,
    privileged: false,
    twoStep: person.twoStep,
    passwordSeal: null,
    lastSignInAt: person.lastSignInAt,
    signInNames: person.signInNames,
    contacts: person.contacts.map(({ kind, value, confirmed, language }) => ({
      id: ids.next('contact'),
      kind,
      value,
      language: language ?? person.locale,
      addedAt: now,
      confirmedAt: confirmed ? now : null,
      failuresInRow: 0,
      disabledAt: null,
    })),
    ...(directory === null ? {} : { from: { directory, id: person.externalId } }),
  }
}
