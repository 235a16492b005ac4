import type { AccountId } from '@shared/vocabulary/ids'
import type { RegisteredEvent } from '../ports/store'

/**
 * What most registrations say: left out of the row, and put back on reading. They are most of a directory's bytes.
 * Rows of the past are read by it too, so it never changes.
 */
const usual = {
  account: { privileged: false, twoStep: false, passwordSeal: null, lastSignInAt: null },
  contact: { failuresInRow: 0, disabledAt: null },
  signInName: { enabled: true },
} as const

type Data = Omit<RegisteredEvent, 'type' | 'at'>

/** The data of a registration as its row has it. */
export function storedRegistration({ type: _type, at: _at, accountId: _accountId, ...data }: RegisteredEvent): object {
  const contacts = data.contacts.map((one) => without(usual.contact, one))
  const signInNames = data.signInNames.map((one) => without(usual.signInName, one))
  return without(usual.account, { ...data, contacts, signInNames })
}

/** The data of a registration as it happened. `stored` was just parsed and is filled up in place: every first look comes through here. */
export function readRegistration(stored: object, accountId: AccountId): Data {
  const data = fill(usual.account, stored) as Data
  for (const contact of data.contacts) fill(usual.contact, contact)
  for (const name of data.signInNames) fill(usual.signInName, name)
  return fill({ accountId }, data)
}

function without(defaults: Readonly<Record<string, unknown>>, record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => !(key in defaults) || defaults[key] !== value))
}

function fill<T extends object>(defaults: Readonly<Record<string, unknown>>, record: T): T {
  const filled = record as Record<string, unknown>
  for (const key in defaults) if (!(key in filled)) filled[key] = defaults[key]
  return record
}
