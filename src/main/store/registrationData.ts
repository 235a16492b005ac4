import type { AccountId } from '@shared/vocabulary/ids'
import type { Contact, SignInName } from '../engine/accounts/account'
import type { RegisteredEvent } from '../ports/store'

/**
 * What most registrations say: left out of the row, and put back on reading. They are most of a directory's
 * bytes. Rows of the past are read by it too, so it never changes.
 */
const usual = {
  account: { privileged: false, twoStep: false, passwordSeal: null, lastSignInAt: null },
  contact: { failuresInRow: 0, disabledAt: null },
  signInName: { enabled: true },
} as const

type Data = Omit<RegisteredEvent, 'type' | 'at'>
type Stored = Omit<Data, 'accountId'> & Partial<Data>

/** The data of a registration as its row has it. */
export function storedRegistration({ type: _type, at: _at, accountId: _accountId, ...data }: RegisteredEvent): Stored {
  return unusual({ ...data, contacts: data.contacts.map((one) => unusual(one, usual.contact)), signInNames: data.signInNames.map((one) => unusual(one, usual.signInName)) }, usual.account)
}

/** The data of a registration as it happened. */
export function readRegistration(stored: Stored, accountId: AccountId): Data {
  return {
    ...usual.account,
    ...stored,
    accountId,
    contacts: stored.contacts.map((one): Contact => ({ ...usual.contact, ...one })),
    signInNames: stored.signInNames.map((one): SignInName => ({ ...usual.signInName, ...one })),
  }
}

function unusual<T extends object>(record: T, defaults: Readonly<Partial<T>>): T {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => !(key in defaults) || defaults[key as keyof T] !== value)) as T
}
