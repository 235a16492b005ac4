import type { Field, FieldKind } from '@shared/commands/fields'
import { commandBody, fieldsOf } from '@shared/commands/schemas'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Actor } from '../model/actor'
import type { Command } from '../model/commands'
import { addressOf, password, signInName } from './story'

/** Test support: a command of any type, with something for all that it carries. */
export function anyCommand(type: CommandType, by: Actor): Command {
  const carried = fieldsOf(type).map(
    ([name, field]) => [name, values[field.kind]({ type, by, name, field })] as const,
  )
  return { ...commandBody.parse({ type, ...Object.fromEntries(carried) }), by }
}

interface Asked {
  readonly type: CommandType
  readonly by: Actor
  readonly name: string
  readonly field: Field
}

/** A value for each kind of field; undefined: left out. A kind without one does not compile. */
const values: Readonly<Record<FieldKind, (asked: Asked) => unknown>> = {
  acceptance: () => undefined,
  answers: () => undefined,
  approval: () => undefined,
  case: () => undefined,
  choice: ({ by, name, field }) =>
    name === 'purpose' ? (by.kind === 'operator' ? 'support-call' : 'sign-in') : field.words[0],
  code: ({ field }) => (field.optional ? undefined : '000000'),
  contact: ({ type }) => (type === 'check-last-four' ? 'phone' : 'mail'),
  deliveries: () => [],
  digits: () => '5678',
  'directory-update': () => ({
    name: null,
    locale: 'fr',
    twoStep: null,
    signInNames: [],
    namesAdded: [],
    added: [],
    confirmed: [],
    removed: [],
  }),
  flag: ({ field }) => (field.optional ? undefined : true),
  message: () => undefined,
  'names-taken': () => undefined,
  operator: () => undefined,
  'new-contact': () => addressOf('new@example.org'),
  'sought-contact': () => addressOf('new@example.org'),
  text: textOf,
  words: textOf,
}

function textOf({ name }: Asked): string {
  return name === 'name' ? signInName : name === 'password' ? password : 'The caller asked.'
}
