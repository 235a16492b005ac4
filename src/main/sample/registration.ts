import type { Instant } from '@shared/vocabulary/instant'
import type { Contact, SignInName } from '../engine/model/account'
import { system } from '../engine/model/actor'
import { readAddress, readEmail, readPhone } from '../engine/model/address'
import type { DecisionContext } from '../engine/model/decision'
import { passwordBinding } from '../engine/rules/password'
import type { RegisteredEvent } from '../ports/accounts'
import type { Person } from './people'

/** The first event of an invented person. */
export function registrationOf(
  person: Person,
  password: string,
  { ids, secrets }: Pick<DecisionContext, 'ids' | 'secrets'>,
  at: Instant,
): RegisteredEvent {
  const accountId = ids.next('account')
  return {
    type: 'account-registered',
    at,
    by: system,
    accountId,
    name: person.name,
    locale: person.locale,
    privileged: person.privileged ?? false,
    twoStep: person.twoStep ?? false,
    passwordSeal: secrets.seal(password, passwordBinding(accountId)),
    lastSignInAt: null,
    signInNames: person.signInNames.map(signInName),
    contacts: Object.values(person.contacts).map((text): Contact => {
      const address = readAddress(text.includes('@') ? 'email' : 'phone', text)
      if (address === null) throw new Error(`not a contact: ${text}`)
      return {
        id: ids.next('contact'),
        ...address,
        language: person.locale,
        addedAt: at,
        confirmedAt: at,
        failuresInRow: 0,
        disabledAt: null,
      }
    }),
  }
}

/** The passwords of invented people protect nothing; they only let the past be played through the front door. */
export function passwordOf(key: string): string {
  return `the password of ${key}`
}

function signInName(text: string): SignInName {
  const address = readEmail(text) ?? readPhone(text)
  return { kind: address?.kind ?? 'user-name', value: address?.value ?? text, enabled: true }
}
