import type { Instant } from '@shared/vocabulary/instant'
import type { SignInName } from '../engine/model/account'
import { readAddress, readEmail, readPhone } from '../engine/model/address'
import type { DecisionContext } from '../engine/model/decision'
import type { RegisteredEvent } from '../ports/accounts'
import { registrationOf } from '../simulation/registration'
import type { Person } from './people'

/** The first event of a person of the sample: all their contacts are confirmed. */
export function beginningOf(
  person: Person,
  password: string,
  { ids, secrets }: Pick<DecisionContext, 'ids' | 'secrets'>,
  at: Instant,
): RegisteredEvent {
  const newcomer = {
    accountId: ids.next('account'),
    name: person.name,
    locale: person.locale,
    privileged: person.privileged ?? false,
    twoStep: person.twoStep ?? false,
    password,
    lastSignInAt: null,
    signInNames: person.signInNames.map(signInName),
    contacts: Object.values(person.contacts).map((text) => {
      const address = readAddress(text.includes('@') ? 'email' : 'phone', text)
      if (address === null) throw new Error(`not a contact: ${text}`)
      return { id: ids.next('contact'), ...address, confirmedAt: at, language: null }
    }),
  }
  return registrationOf(newcomer, secrets, at)
}

/** The passwords of invented people protect nothing; they only let the past be played through the front door. */
export function passwordOf(key: string): string {
  return `the password of ${key}`
}

function signInName(text: string): SignInName {
  const address = readEmail(text) ?? readPhone(text)
  return { kind: address?.kind ?? 'user-name', value: address?.value ?? text, enabled: true }
}
