import { isMap, isScalar } from 'yaml'
import {
  caseChannels,
  caseChecks,
  caseOutcomes,
  messageLanguages,
  purposes,
  services,
  type PersonCommandType,
} from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { complain, invalid, wrong, type Place, type Reader } from './place'
import { listOf, mapping, namedValues, needed, optional, type Fields, type ShapeOf } from './shapes'
import { digits, flag, handle, mention, oneOf, text, textOf, wholeNumber, words } from './values'

/** Which code a step enters. */
export type CodeWanted =
  | { readonly is: 'last-received' | 'last-sent' | 'wrong' }
  | { readonly is: 'received'; readonly number: number }
  | { readonly is: 'digits'; readonly digits: string }

const receivedNumber = mapping({ received: needed(wholeNumber(1, 1000)) })

/** `last-received`, `last-sent`, `wrong`, `received: 2`, or digits in quotes. */
const code: Reader<CodeWanted> = (place) => {
  if (isMap(place.node)) {
    const read = receivedNumber(place)
    return read === invalid ? invalid : { is: 'received', number: read.received }
  }
  const value = isScalar(place.node) ? place.node.value : undefined
  if (value === 'last-received' || value === 'last-sent' || value === 'wrong') return { is: value }
  const number =
    typeof value === 'string' ? /^received:\s*([1-9]\d{0,2})$/.exec(value)?.[1] : undefined
  if (number !== undefined) return { is: 'received', number: Number(number) }
  return typeof value === 'string' && /^\d[\d\s-]*$/.test(value)
    ? { is: 'digits', digits: value }
    : wrong(place, remark('code', { received: '{ received: 2 }' }))
}

const phone = optional(textOf(remark('phone-number')))
const email = optional(textOf(remark('email-address')))
const newContact = { handle: optional(handle), phone, email }
const purpose = needed(oneOf(purposes))
const contact = needed(mention)

const answer: Reader<'yes' | 'no'> = (place) => {
  const value = isScalar(place.node) ? place.node.value : undefined
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === 'yes' || value === 'no' ? value : wrong(place, remark('yes-or-no'))
}

/** What a step says besides who gives the command, for each command (rules, section 5). One that is missing does not compile. */
export const parameterFields = {
  'sign-in': {
    name: needed(text),
    password: needed(text),
    code: optional(code),
    risk: optional(flag),
  },
  'sign-out': {},
  'skip-notice': {},
  'raise-notice': {},
  'request-code': { purpose, contact },
  'submit-code': { purpose, code: optional(code), contact: optional(mention), phone, email },
  'check-last-four': { contact, digits: needed(digits) },
  'add-contact': newContact,
  'remove-contact': {
    contact,
    risk: optional(flag),
    accept: optional(listOf(oneOf(['restriction'] as const), remark('list-of-restriction'))),
  },
  'remove-all-contacts': {},
  'replace-contacts': { ...newContact, with: optional(mapping(newContact)) },
  'cancel-replacement': { contact: optional(mention) },
  'report-not-me': { message: optional(mention), replacement: optional(text) },
  'release-replacement': {},
  'close-takeover': {},
  'set-sign-in-preference': { name: needed(words), enabled: needed(flag) },
  'set-locale': { locale: needed(oneOf(messageLanguages)) },
  'set-two-step': { enabled: needed(flag) },
  'recover-username': { phone, email },
  'reset-password': {},
  'change-billing': {},
  'view-billing': {},
  buy: {},
  'use-service': { service: needed(oneOf(services)) },
  'open-case': { channel: optional(oneOf(caseChannels)), story: optional(text) },
  'check-in-case': { check: needed(oneOf(caseChecks)), contact: optional(mention) },
  note: { text: needed(words) },
  'close-case': { outcome: optional(oneOf(caseOutcomes)) },
  'reveal-contact': { contact, reason: optional(text) },
  'enable-contact': { contact, reason: optional(text) },
  approve: {},
  decline: {},
  'diagnose-delivery': {
    contact,
    answers: optional(
      namedValues(
        (_keyPlace, _key) => true,
        answer,
        remark('mapping-of-answers', { example: '{ has-a-code: no }' }),
      ),
    ),
  },
} as const satisfies Readonly<Record<PersonCommandType, Fields>>

export type ParametersOf<T extends PersonCommandType> = ShapeOf<(typeof parameterFields)[T]>
export type CommandPart = {
  [T in PersonCommandType]: { readonly do: T; readonly parameters: ParametersOf<T> }
}[PersonCommandType]

/** Commands that bring a contact along; it is given as exactly one phone or email. */
export function checkNewContact(
  place: Place,
  type: PersonCommandType,
  given: Readonly<Record<string, unknown>>,
): boolean {
  if (type !== 'add-contact' && type !== 'replace-contacts' && type !== 'recover-username')
    return true
  const within = given.with as Readonly<Record<string, unknown>> | undefined
  const ways = [given.phone, given.email, within?.phone, within?.email].filter(
    (one) => one !== undefined,
  ).length
  if (ways === 1) return true
  complain(
    place,
    remark(ways === 0 ? 'either-neither' : 'either-both', { one: 'phone', other: 'email' }),
  )
  return false
}
