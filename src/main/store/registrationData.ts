import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { isObject } from '../engine/model/shape'
import type { StoredData } from '../engine/model/upcasts'
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

/**
 * What a row says of a registration, with what was left out of it; whether that is a registration is not asked here.
 * `stored` was just parsed and is filled up in place: every first look comes through here.
 */
export function fillRegistration(
  stored: StoredData,
  accountId: AccountId,
  at: Instant,
): StoredData {
  const data = fill({ by: system, ...usual.account }, stored)
  const { contacts, signInNames, locale } = data
  if (Array.isArray(contacts))
    for (const one of contacts)
      if (isObject(one)) fill(usualContact(locale, at, one['addedAt'] ?? at), one)
  if (Array.isArray(signInNames))
    for (const one of signInNames) if (isObject(one)) fill(usual.signInName, one)
  return fill({ accountId }, data)
}

/** Most contacts come with the account, in its language, and are confirmed as they come. */
function usualContact(language: unknown, at: Instant, addedAt: unknown): StoredData {
  return { language, addedAt: at, confirmedAt: addedAt, failuresInRow: 0, disabledAt: null }
}

function without(defaults: StoredData, record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !(key in defaults) || defaults[key] !== value),
  )
}

function fill(defaults: StoredData, stored: StoredData): StoredData {
  const filled: Record<string, unknown> = stored
  for (const key in defaults) if (!(key in filled)) filled[key] = defaults[key]
  return filled
}
