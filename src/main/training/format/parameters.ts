import { z } from 'zod'
import {
  caseChannels,
  caseChecks,
  caseOutcomes,
  messageLanguages,
  purposes,
  services,
  type PersonCommandType,
} from '@shared/vocabulary/kinds'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import { expecting, isMapping, listOf, made, mapping, named, orMapping, textAs } from './schema'
import { digits, flag, handle, mention, oneOf, text, textOf, wholeNumber, words } from './values'

/** Which code a step enters. */
export type CodeWanted =
  | { readonly is: 'last-received' | 'last-sent' | 'wrong' }
  | { readonly is: 'received'; readonly number: number }
  | { readonly is: 'digits'; readonly digits: string }

/** `last-received`, `last-sent`, `wrong`, `received: 2`, or digits in quotes. */
const code = orMapping(
  textAs(remark('code', { received: '{ received: 2 }' }), (text): CodeWanted | null => {
    if (text === 'last-received' || text === 'last-sent' || text === 'wrong') return { is: text }
    const number = /^received:\s*([1-9]\d{0,2})$/.exec(text)?.[1]
    if (number !== undefined) return { is: 'received', number: Number(number) }
    return /^\d[\d\s-]*$/.test(text) ? { is: 'digits', digits: text } : null
  }),
  made(mapping({ received: wholeNumber(1, 1000) }), ({ received }): CodeWanted => ({
    is: 'received',
    number: received,
  })),
)

const phone = textOf(remark('phone-number')).optional()
const email = textOf(remark('email-address')).optional()
const newContact = { handle: handle.optional(), phone, email }
const purpose = oneOf(purposes)
const contact = mention

const answer = made(
  expecting(remark('yes-or-no'), z.union([z.boolean(), z.enum(['yes', 'no'])])),
  (given) => (given === true || given === 'yes' ? 'yes' : 'no'),
)

/** What a step says besides who gives the command, for each command (rules, section 5). One that is missing does not compile. */
export const parameterFields = {
  'sign-in': {
    name: text,
    password: text,
    code: code.optional(),
    risk: flag.optional(),
  },
  'sign-out': {},
  'skip-notice': {},
  'raise-notice': {},
  'request-code': { purpose, contact },
  'submit-code': { purpose, code: code.optional(), contact: mention.optional(), phone, email },
  'check-last-four': { contact, digits },
  'add-contact': newContact,
  'remove-contact': {
    contact,
    risk: flag.optional(),
    accept: listOf(remark('list-of-restriction'), oneOf(['restriction'])).optional(),
  },
  'remove-all-contacts': {},
  'replace-contacts': { ...newContact, with: mapping(newContact).optional() },
  'cancel-replacement': { contact: mention.optional() },
  'report-not-me': { message: mention.optional(), replacement: text.optional() },
  'release-replacement': {},
  'close-takeover': {},
  'set-sign-in-preference': { name: words, enabled: flag },
  'set-locale': { locale: oneOf(messageLanguages) },
  'set-two-step': { enabled: flag },
  'recover-username': { phone, email },
  'reset-password': {},
  'change-billing': {},
  'view-billing': {},
  buy: {},
  'use-service': { service: oneOf(services) },
  'open-case': { channel: oneOf(caseChannels).optional(), story: text.optional() },
  'check-in-case': { check: oneOf(caseChecks), contact: mention.optional() },
  note: { text: words },
  'close-case': { outcome: oneOf(caseOutcomes).optional() },
  'reveal-contact': { contact, reason: text.optional() },
  'enable-contact': { contact, reason: text.optional() },
  approve: {},
  decline: {},
  'diagnose-delivery': {
    contact,
    answers: named(
      remark('mapping-of-answers', { example: '{ has-a-code: no }' }),
      answer,
    ).optional(),
  },
} as const satisfies Readonly<Record<PersonCommandType, z.core.$ZodLooseShape>>

export type ParametersOf<T extends PersonCommandType> = Readonly<
  z.output<z.ZodObject<(typeof parameterFields)[T]>>
>
export type CommandPart = {
  [T in PersonCommandType]: { readonly do: T; readonly parameters: ParametersOf<T> }
}[PersonCommandType]

/** Commands that bring a contact along give it as exactly one phone or email; else, what is wrong with that. */
export function newContactProblem(
  type: PersonCommandType,
  given: Readonly<Record<string, unknown>>,
): Remark | null {
  if (type !== 'add-contact' && type !== 'replace-contacts' && type !== 'recover-username')
    return null
  const within = isMapping(given.with) ? given.with : {}
  const ways = [given.phone, given.email, within.phone, within.email].filter(
    (one) => one !== undefined,
  ).length
  return ways === 1
    ? null
    : remark(ways === 0 ? 'either-neither' : 'either-both', { one: 'phone', other: 'email' })
}
