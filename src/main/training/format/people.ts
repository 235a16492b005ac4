import { isMap } from 'yaml'
import {
  messageLanguages,
  roles,
  type ContactKind,
  type MessageLanguage,
  type Role,
  type SignInNameKind,
} from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { readAddress, readEmail, readPhone } from '../../engine/model/address'
import { complain, foundText, invalid, wrong, type Place, type Reader } from './place'
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
  readonly signInNames: readonly {
    readonly kind: SignInNameKind
    readonly value: string
    readonly enabled: boolean
  }[]
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
  wrong(keyPlace, remark('handle-unreserved'), foundText(key))
  return false
}

const operator: Reader<OperatorPart> = mapping({ role: needed(oneOf(roles)) })

export const operators = namedValues(
  isNewHandle,
  operator,
  remark('mapping-of-operators', { example: '{ ana: { role: agent } }' }),
)

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

const examplePhone = '"+34612345678"'

const contactFields = {
  phone: optional(textOf(remark('phone-number-like', { example: examplePhone }))),
  email: optional(textOf(remark('email-address'))),
  confirmedAt: optional(when),
  language: optional(oneOf(messageLanguages)),
}

/** The one of `phone` and `email` that is given, as somebody wrote it; null, and a problem, where it is none or both. */
export function givenContact(
  place: Place,
  read: { readonly phone?: string; readonly email?: string },
): { readonly kind: ContactKind; readonly text: string } | null {
  if (read.phone !== undefined && read.email === undefined)
    return { kind: 'phone', text: read.phone }
  if (read.email !== undefined && read.phone === undefined)
    return { kind: 'email', text: read.email }
  complain(
    place,
    remark(read.phone === undefined ? 'either-neither' : 'either-both', {
      one: 'phone',
      other: 'email',
    }),
  )
  return null
}

const contact: Reader<ContactPart> = (place) => {
  const read = mapping(contactFields)(place)
  const given = read === invalid ? null : givenContact(place, read)
  if (read === invalid || given === null) return invalid
  const address = readAddress(given.kind, given.text)
  if (address === null)
    return wrong(
      { ...place, path: `${place.path}.${given.kind}` },
      given.kind === 'phone'
        ? remark('phone-with-country', { example: examplePhone })
        : remark('email-address'),
      foundText(given.text),
    )
  return { ...address, confirmedAt: read.confirmedAt ?? null, language: read.language ?? null }
}

const accountFields = {
  name: needed(words),
  locale: optional(oneOf(messageLanguages)),
  password: optional(words),
  privileged: optional(flag),
  twoStep: optional(flag),
  lastSignInAt: optional(when),
  signInNames: optional(
    listOf(
      signInName,
      remark('list-of-sign-in-names', { example: '[ { value: maria@contoso.example } ]' }),
    ),
  ),
  contacts: optional(
    namedValues(
      isNewHandle,
      contact,
      remark('mapping-of-contacts', {
        example: `{ phone: { phone: ${examplePhone}, confirmedAt: -400d } }`,
      }),
    ),
  ),
}

const account: Reader<AccountPart> = (place) => {
  const read = isMap(place.node)
    ? mapping(accountFields)(place)
    : wrong(
        place,
        remark('mapping-of-account', { keys: 'name, locale, password, signInNames, contacts' }),
      )
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

export const accounts = namedValues(
  isNewHandle,
  account,
  remark('mapping-of-accounts', { example: '{ maria: { name: Maria Gómez, … } }' }),
)
