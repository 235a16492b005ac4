import { isMap } from 'yaml'
import { messageLanguages, roles, type ContactKind, type MessageLanguage, type Role, type SignInNameKind } from '@shared/vocabulary/kinds'
import { readAddress, readEmail, readPhone } from '../../engine/contacts/address'
import { complain, invalid, wrong, type Place, type Reader } from './place'
import { listOf, mapping, namedValues, needed, optional, type ShapeOf } from './shapes'
import { flag, isHandle, oneOf, textOf, when, words, type When } from './values'

export interface OperatorPart {
  readonly role: Role
}

/** An account as the scenario finds it. */
export interface AccountPart {
  readonly name: string
  readonly locale: MessageLanguage
  readonly password: string | null
  readonly privileged: boolean
  readonly twoStep: boolean
  readonly lastSignInAt: When | null
  readonly signInNames: readonly { readonly kind: SignInNameKind; readonly value: string; readonly enabled: boolean }[]
  readonly contacts: ReadonlyMap<string, ContactPart>
}

export interface ContactPart {
  readonly kind: ContactKind
  readonly value: string
  /** Null: it waits for its code. */
  readonly confirmedAt: When | null
  /** Null: the account's own. */
  readonly language: MessageLanguage | null
}

const isNewHandle = (keyPlace: Place, key: string): boolean => {
  if (isHandle(key)) return true
  complain(keyPlace, `expected a handle (letters, digits, dots, dashes; not “customer” or “system”), found “${key}”`)
  return false
}

const operator: Reader<OperatorPart> = mapping({ role: needed(oneOf(roles)) })

export const operators = namedValues(isNewHandle, operator, 'a mapping of operators, such as { ana: { role: agent } }')

const signInName: Reader<AccountPart['signInNames'][number]> = (place) => {
  const read = signInNameShape(place)
  return read === invalid ? invalid : { ...nameOf(read.value), enabled: read.enabled ?? true }
}

const signInNameShape = mapping({ value: needed(words), enabled: optional(flag) })

function nameOf(value: string): { kind: SignInNameKind; value: string } {
  const trimmed = value.trim().normalize('NFC')
  const phone = trimmed.startsWith('+') ? readPhone(trimmed) : null
  return readEmail(trimmed) ?? phone ?? { kind: 'user-name', value: trimmed }
}

const contactFields = {
  phone: optional(textOf('a phone number such as "+34612345678"')),
  email: optional(textOf('an email address')),
  confirmedAt: optional(when),
  language: optional(oneOf(messageLanguages)),
}

/** The one of `phone` and `email` that is given, as somebody wrote it; null, and a problem, where it is none or both. */
export function givenContact(place: Place, read: { readonly phone?: string; readonly email?: string }): { readonly kind: ContactKind; readonly text: string } | null {
  if (read.phone !== undefined && read.email === undefined) return { kind: 'phone', text: read.phone }
  if (read.email !== undefined && read.phone === undefined) return { kind: 'email', text: read.email }
  complain(place, `expected either “phone” or “email”, found ${read.phone === undefined ? 'neither' : 'both'}`)
  return null
}

const contact: Reader<ContactPart> = (place) => {
  const read = mapping(contactFields)(place)
  const given = read === invalid ? null : givenContact(place, read)
  if (read === invalid || given === null) return invalid
  const address = readAddress(given.kind, given.text)
  if (address === null) return wrong({ ...place, path: `${place.path}.${given.kind}` }, given.kind === 'phone' ? 'a phone number with its country, such as "+34612345678"' : 'an email address', `“${given.text}”`)
  return { ...address, confirmedAt: read.confirmedAt ?? null, language: read.language ?? null }
}

const accountFields = {
  name: needed(words),
  locale: optional(oneOf(messageLanguages)),
  password: optional(words),
  privileged: optional(flag),
  twoStep: optional(flag),
  lastSignInAt: optional(when),
  signInNames: optional(listOf(signInName, 'a list of sign-in names, such as [ { value: maria@contoso.example } ]')),
  contacts: optional(namedValues(isNewHandle, contact, 'a mapping of contacts, such as { phone: { phone: "+34612345678", confirmedAt: -400d } }')),
}

const account: Reader<AccountPart> = (place) => {
  const read = isMap(place.node) ? mapping(accountFields)(place) : wrong(place, 'a mapping with name, locale, password, signInNames, contacts')
  return read === invalid ? invalid : withDefaults(read)
}

function withDefaults(read: ShapeOf<typeof accountFields>): AccountPart {
  return {
    name: read.name,
    locale: read.locale ?? 'en',
    password: read.password ?? null,
    privileged: read.privileged ?? false,
    twoStep: read.twoStep ?? false,
    lastSignInAt: read.lastSignInAt ?? null,
    signInNames: read.signInNames ?? [],
    contacts: read.contacts ?? new Map(),
  }
}

export const accounts = namedValues(isNewHandle, account, 'a mapping of accounts, such as { maria: { name: Maria Gómez, … } }')
