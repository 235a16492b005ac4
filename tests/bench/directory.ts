import { minus, type Instant } from '../../src/shared/vocabulary/instant'
import type { RegisteredEvent } from '../../src/main/ports/store'

const firstNames = ['Maria', 'Tom', 'Li', 'Omar', 'Ana', 'Kenji', 'Sean', 'Eva', 'Luc', 'Ida', 'Noor', 'Ivo', 'Zoe', 'Jan', 'Amy', 'Max']
const lastNames = ['Gómez', 'Baker', 'Wei', 'Haddad', 'Silva', 'Tanaka', 'O’Neill', 'Novak', 'Martin', 'Berg', 'Khan', 'Rossi', 'Kowalski', 'Smith', 'Meyer', 'Dubois']

/** Spreads the numbers of a row over the directory, the same in every run. */
function scattered(index: number): number {
  return (index * 2_654_435_761) % 4_294_967_296
}

export function emailOf(index: number): string {
  return `${scattered(index).toString(36)}.${index}@example.org`
}

export function phoneOf(index: number): string {
  return `+346${String(scattered(index + 1) % 100_000_000).padStart(8, '0')}`
}

/** The invented account number `index`: one sign-in name, an email and a phone. */
export function registrationOf(index: number, now: Instant): RegisteredEvent {
  const confirmedAt = minus(now, 86_400 * (30 + (index % 900)))
  const name = `${firstNames[index % 16] ?? ''} ${lastNames[scattered(index) % 16] ?? ''}`
  const contact = { language: 'en', addedAt: confirmedAt, confirmedAt, failuresInRow: 0, disabledAt: null } as const
  return {
    type: 'account-registered', at: confirmedAt, by: { kind: 'system' }, accountId: `account-${index}`, name, locale: 'en', privileged: false, twoStep: index % 7 === 0,
    passwordSeal: null, lastSignInAt: null,
    signInNames: [{ kind: 'email', value: `user.${index}@contoso.example`, enabled: true }],
    contacts: [{ id: `mail-${index}`, kind: 'email', value: emailOf(index), ...contact }, { id: `phone-${index}`, kind: 'phone', value: phoneOf(index), ...contact }],
  }
}
