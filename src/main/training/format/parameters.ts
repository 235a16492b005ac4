import { z } from 'zod'
import type { FieldsOf } from '@shared/commands'
import type { Field, FieldKind } from '@shared/commands/fields'
import { fieldsOf } from '@shared/commands/schemas'
import { digitsIn } from '@shared/vocabulary/codeText'
import { personCommandTypes, type PersonCommandType } from '@shared/vocabulary/kinds'
import { remark, type Remark } from '@shared/vocabulary/remarks'
import { expecting, isMapping, listOf, made, mapping, named, orMapping, textAs } from './schema'
import { digits, flag, handle, mention, oneOf, text, textOf, wholeNumber, words } from './values'

const fewestDigits = 4

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
    // A code as somebody gives it, with what stands around it; a word with a number is a mistake in writing.
    return /^\d[\d\s-]*$/.test(text) || digitsIn(text).length >= fewestDigits
      ? { is: 'digits', digits: text }
      : null
  }),
  made(mapping({ received: wholeNumber(1, 1000) }), ({ received }): CodeWanted => ({
    is: 'received',
    number: received,
  })),
)

const phone = textOf(remark('phone-number')).optional()
const email = textOf(remark('email-address')).optional()
const newContact = { handle: handle.optional(), phone, email }

const answer = made(
  expecting(remark('yes-or-no'), z.union([z.boolean(), z.enum(['yes', 'no'])])),
  (given) => (given === true || given === 'yes' ? 'yes' : 'no'),
)

type Shape = z.core.$ZodLooseShape

/** How a step writes a field of each kind. A kind that no step can say is added on the way to the engine. */
const written: Readonly<Record<FieldKind, (name: string, field: Field) => Shape>> = {
  acceptance: (name) => ({
    [name]: listOf(remark('list-of-restriction'), oneOf(['restriction'])),
  }),
  answers: (name) => ({
    [name]: named(remark('mapping-of-answers', { example: '{ has-a-code: no }' }), answer),
  }),
  approval: () => ({}),
  case: () => ({}),
  choice: (name, { words }) => ({ [name]: oneOf(words) }),
  code: (name) => ({ [name]: code.optional() }),
  contact: () => ({ contact: mention }),
  deliveries: () => ({}),
  digits: (name) => ({ [name]: digits }),
  'directory-update': () => ({}),
  flag: (name) => ({ [name]: flag }),
  message: (name) => ({ [name]: mention }),
  'names-taken': () => ({}),
  'new-contact': () => newContact,
  operator: (name) => ({ [name]: mention }),
  'sought-contact': () => ({ phone, email }),
  text: (name) => ({ [name]: text }),
  words: (name) => ({ [name]: words }),
}

const besides = {
  /** The contact that an account list was asked for by. */
  'submit-code': { phone, email },
  'replace-contacts': { with: mapping(newContact).optional() },
} as const satisfies Partial<Record<PersonCommandType, Shape>>
/** What steps say besides what their command carries. */
const more: Readonly<Partial<Record<PersonCommandType, Shape>>> = besides

/** What a step says besides who gives the command, for each command. */
export const parameterFields: ReadonlyMap<PersonCommandType, Shape> = new Map(
  personCommandTypes.map((type) => [
    type,
    {
      ...fieldsOf(type)
        .filter(([, { from }]) => from.includes('scenario'))
        .reduce<Shape>((shape, [name, field]) => ({ ...shape, ...shapeOf(name, field) }), {}),
      ...more[type],
    },
  ]),
)

function shapeOf(name: string, field: Field): Shape {
  const shape = written[field.kind](name, field)
  return field.optional ? z.object(shape).partial().shape : shape
}

/** A step's parameters as they are read: what `written` makes of each kind. */
export type ParametersOf<T extends PersonCommandType> = Needed<FieldsOf<T>> &
  Optional<FieldsOf<T>> &
  Contact<FieldsOf<T>> &
  Besides<T>

type Needed<F> = { readonly [K in keyof F as Key<K, F[K], false>]: Said<F[K]> }
type Optional<F> = { readonly [K in keyof F as Key<K, F[K], true>]?: Said<F[K]> }
type Contact<F> =
  'new-contact' extends KindOf<F[keyof F]>
    ? Readonly<z.output<z.ZodObject<typeof newContact>>>
    : 'sought-contact' extends KindOf<F[keyof F]>
      ? { readonly phone?: string; readonly email?: string }
      : unknown
type Besides<T> = T extends keyof typeof besides
  ? Readonly<z.output<z.ZodObject<(typeof besides)[T]>>>
  : unknown

type KindOf<F> = F extends Field<infer Kind> ? Kind : never
type IsOptional<F> =
  F extends Field<infer Kind, infer Carried>
    ? Kind extends 'code'
      ? true
      : undefined extends z.input<Carried>
        ? true
        : false
    : never
type Key<K, F, Omittable> =
  IsOptional<F> extends Omittable
    ? F extends Field<infer Kind, z.ZodType, z.ZodType, infer From>
      ? 'scenario' extends From
        ? Kind extends 'new-contact' | 'sought-contact'
          ? never
          : Kind extends 'contact'
            ? 'contact'
            : K
        : never
      : never
    : never
type Said<F> =
  F extends Field<infer Kind, infer Carried>
    ? Kind extends 'code'
      ? CodeWanted
      : Kind extends 'answers'
        ? ReadonlyMap<string, 'yes' | 'no'>
        : Kind extends 'contact' | 'message' | 'operator'
          ? string
          : Exclude<z.output<Carried>, undefined>
    : never

export type CommandPart = {
  [T in PersonCommandType]: { readonly do: T; readonly parameters: ParametersOf<T> }
}[PersonCommandType]

/** Commands that a contact is given with take exactly one phone or email; else, what is wrong with that. */
export function givenContactProblem(
  type: PersonCommandType,
  given: Readonly<Record<string, unknown>>,
): Remark | null {
  const takesOne = fieldsOf(type).some(
    ([, { kind }]) => kind === 'new-contact' || kind === 'sought-contact',
  )
  if (!takesOne) return null
  const within = isMapping(given.with) ? given.with : {}
  const ways = [given.phone, given.email, within.phone, within.email].filter(
    (one) => one !== undefined,
  ).length
  return ways === 1
    ? null
    : remark(ways === 0 ? 'either-neither' : 'either-both', { one: 'phone', other: 'email' })
}
