import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Contact } from '../engine/model/account'
import type { RegisteredEvent } from '../ports/accounts'

/**
 * What most registrations say: left out of the row, and put back on reading. They are most of a directory's bytes.
 * Rows of the past are read by it too, so nothing of it changes; more can be left out.
 */
const usual = {
  account: { privileged: false, twoStep: false, passwordSeal: null, lastSignInAt: null },
  signInName: { enabled: true },
} as const
/** Nobody but the system registers without saying who it was. */
const system = { kind: 'system' } as const

type Data = Omit<RegisteredEvent, 'type' | 'at'>

/** The data of a registration as its row has it. */
export function storedRegistration({
  type: _type,
  at,
  accountId: _accountId,
  by,
  ...data
}: RegisteredEvent): object {
  const contacts = data.contacts.map((one) =>
    without(usualContact(data.locale, at, one.addedAt), one),
  )
  const signInNames = data.signInNames.map((one) => without(usual.signInName, one))
  return {
    ...(by.kind === 'system' ? {} : { by }),
    ...without(usual.account, { ...data, contacts, signInNames }),
  }
}

/** The data of a registration as it happened. `stored` was just parsed and is filled up in place: every first look comes through here. */
export function readRegistration(stored: object, accountId: AccountId, at: Instant): Data {
  const data = fill({ by: system, ...usual.account }, stored) as Data
  for (const contact of data.contacts)
    fill(usualContact(data.locale, at, contact.addedAt ?? at), contact)
  for (const name of data.signInNames) fill(usual.signInName, name)
  return fill({ accountId }, data)
}

/** Most contacts come with the account, in its language, and are confirmed as they come. */
function usualContact(
  language: Contact['language'],
  at: Instant,
  addedAt: Instant,
): Omit<Contact, 'id' | 'kind' | 'value'> {
  return { language, addedAt: at, confirmedAt: addedAt, failuresInRow: 0, disabledAt: null }
}

function without(defaults: Readonly<Record<string, unknown>>, record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !(key in defaults) || defaults[key] !== value),
  )
}

function fill<T extends object>(defaults: Readonly<Record<string, unknown>>, record: T): T {
  const filled = record as Record<string, unknown>
  for (const key in defaults) if (!(key in filled)) filled[key] = defaults[key]
  return record
}
