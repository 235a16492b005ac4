import { purposes, type CommandType } from '@shared/vocabulary/kinds'
import type { FieldKind, Fields, Kinds, Origin } from './fields'
import { commands } from './index'

/** What a command carries, without how it is checked: for a window, which has no schemas. */
export interface OutlinedField {
  readonly kind: FieldKind
  readonly from: readonly Origin[]
  /** Whether it can be left out in a scenario file. */
  readonly optional: boolean
  /** The words of a choice; empty for all others. */
  readonly words: readonly string[]
}

/** The fields of a command, as its declaration has them (`fieldsOf` says the same with schemas). */
export function outlineOf(type: CommandType): readonly (readonly [string, OutlinedField])[] {
  // A declaration only puts together what it is handed: here that is no schema.
  const fields: Fields = commands[type].carries(outlines as unknown as Kinds)
  return Object.entries(fields).map(([name, { kind, from, optional, words }]) => [
    name,
    { kind, from, optional, words },
  ])
}

const everywhere: readonly Origin[] = ['desk', 'pages', 'scenario']
const of = (kind: FieldKind, words: readonly string[] = []): OutlinedField => ({
  kind,
  from: everywhere,
  optional: false,
  words,
})
const omittable = (field: OutlinedField): OutlinedField => ({ ...field, optional: true })

/** Every kind by the name that declarations use. */
const outlines: Readonly<Record<keyof Kinds, unknown>> = {
  contact: of('contact'),
  newContact: of('new-contact'),
  soughtContact: of('sought-contact'),
  purpose: of('choice', purposes),
  code: of('code'),
  digits: of('digits'),
  flag: of('flag'),
  text: () => of('text'),
  prose: () => of('text'),
  words: () => of('words'),
  reason: omittable(of('text')),
  acceptance: of('acceptance'),
  message: of('message'),
  approval: of('approval'),
  supportCase: of('case'),
  operator: of('operator'),
  deliveries: of('deliveries'),
  answers: of('answers'),
  directoryUpdate: of('directory-update'),
  namesTaken: of('names-taken'),
  choice: (words: readonly string[]) => of('choice', words),
  optional: omittable,
  otherwise: (_value: unknown, field: OutlinedField) => omittable(field),
  only: (from: readonly Origin[], field: OutlinedField) => ({ ...field, from }),
}
