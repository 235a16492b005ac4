import type { FieldKind as CarriedKind } from '@shared/commands/fields'
import { outlineOf, type OutlinedField } from '@shared/commands/outline'
import {
  caseChecks,
  caseOutcomes,
  personCommandTypes,
  purposes,
  results,
  type PersonCommandType,
} from '@shared/vocabulary/kinds'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { callerInstructions, callerQuestions, moods } from '@shared/vocabulary/training'

/** How a value is put in: what a field of the form looks like, and what may be chosen. */
export type FieldKind =
  | 'text'
  | 'people'
  | 'choice'
  | 'flag'
  | 'number'
  | 'account'
  | 'actor'
  | 'operator'
  | 'contact'
  | 'letter'
  | 'code'
  | 'acceptance'
  | 'yaml'

export interface FormField {
  /** Its keys in the file, from the mapping that it is a part of. */
  readonly path: readonly string[]
  readonly kind: FieldKind
  readonly choices?: readonly string[]
  /** Where the words of the choices are said, `authorScreen.truth` for one of the editor’s own. */
  readonly group?: string
}

const plain = (kind: FieldKind, ...keys: readonly string[]): readonly FormField[] =>
  keys.map((key) => ({ path: [key], kind }))
const choice = (key: string, choices: readonly string[], group?: string): FormField => ({
  path: [key],
  kind: 'choice',
  choices,
  ...(group && { group }),
})

/** The words of choices that commands carry, by the name of their field. */
const groups: Readonly<Record<string, string>> = {
  purpose: 'purposes',
  check: 'checks',
  outcome: 'outcomes',
  service: 'services',
  channel: 'channels',
  locale: 'languages',
}

/** What a step writes for each kind of field that a command carries; the declarations say which it has. */
const written: Readonly<
  Record<CarriedKind, (name: string, field: OutlinedField) => readonly FormField[]>
> = {
  acceptance: (name) => plain('acceptance', name),
  answers: (name) => plain('yaml', name),
  approval: () => [],
  case: () => [],
  choice: (name, { words }) => [choice(name, words, groups[name])],
  code: (name) => plain('code', name),
  contact: () => plain('contact', 'contact'),
  deliveries: () => [],
  digits: (name) => plain('text', name),
  'directory-update': () => [],
  flag: (name) => plain('flag', name),
  message: (name) => plain('contact', name),
  'names-taken': () => [],
  'new-contact': () => plain('text', 'handle', 'phone', 'email'),
  operator: (name) => plain('operator', name),
  'sought-contact': () => plain('text', 'phone', 'email'),
  text: (name) => plain('text', name),
  words: (name) => plain('text', name),
}

/** What steps say besides what their command carries. */
const besides: Readonly<Partial<Record<PersonCommandType, readonly FormField[]>>> = {
  'submit-code': plain('text', 'phone', 'email'),
  'replace-contacts': plain('yaml', 'with'),
}

/** What a step can do that is no command. */
export const otherDoings = ['ask', 'tell', 'follow', 'trust', 'change-world', 'check'] as const
export type OtherDoing = (typeof otherDoings)[number]

const ofOthers: Readonly<Record<OtherDoing, readonly FormField[]>> = {
  ask: [choice('question', callerQuestions, 'questions')],
  tell: [
    choice('to', Object.keys(callerInstructions), 'instructions'),
    ...plain('contact', 'contact'),
  ],
  follow: plain('letter', 'letter'),
  trust: plain('contact', 'contact'),
  'change-world': plain('yaml', 'world'),
  check: [],
}

function commandOf(doing: string): PersonCommandType | undefined {
  return personCommandTypes.find((type) => type === doing)
}

/** What a step says that is its own. */
export function stepFields(doing: string): readonly FormField[] {
  const command = commandOf(doing)
  if (command === undefined) return ofOthers[doing as OtherDoing] ?? []
  const carried = outlineOf(command)
    .filter(([, { from }]) => from.includes('scenario'))
    .flatMap(([name, field]) => written[field.kind](name, field))
  return [...carried, ...(besides[command] ?? [])]
}

/** What has to be said of a step for it to be one. */
export function neededFields(doing: string): readonly FormField[] {
  const command = commandOf(doing)
  if (command === undefined) return (ofOthers[doing as OtherDoing] ?? []).slice(0, 1)
  return outlineOf(command)
    .filter(
      ([, { from, optional, kind }]) => from.includes('scenario') && !optional && kind !== 'code',
    )
    .flatMap(([name, field]) => written[field.kind](name, field))
}

/** What every step can say: when, whose account, by whom; and for commands in which window, under which case. */
export function commonFields(doing: string): readonly FormField[] {
  return [
    ...plain('text', 'after', 'at'),
    ...plain('account', 'account'),
    ...(commandOf(doing) === undefined
      ? []
      : [...plain('actor', 'by'), ...plain('text', 'case', 'window', 'request')]),
    ...plain('flag', 'past', ...(commandOf(doing) === undefined ? [] : ['preview'])),
  ]
}

const inExpect = (field: FormField): FormField => ({ ...field, path: ['expect', ...field.path] })

/** What must hold after a step. */
export function expectFields(doing: string): readonly FormField[] {
  const answers = [
    choice('result', results, 'results'),
    choice('refused', ruleIds, 'shortRules'),
    ...plain('text', 'liftsAt'),
    ...plain('yaml', 'remedies', 'advice', 'accounts'),
  ]
  const stands = plain(
    'yaml',
    ...['account', 'messages', 'events', 'timers', 'noTimers', 'holds', 'ways', 'can'],
  )
  return [...(commandOf(doing) === undefined && doing !== 'tell' ? [] : answers), ...stands].map(
    inExpect,
  )
}

/** What somebody may do in a scenario that a goal speaks of and that is no command. */
export const patternKinds = [
  'do',
  'asked',
  'told',
  'followed',
  'trusted',
  'lost',
  'mood',
  'hung-up',
  'refused',
] as const
export type PatternKind = (typeof patternKinds)[number]

const ofPatterns: Readonly<Record<Exclude<PatternKind, 'do'>, readonly FormField[]>> = {
  asked: [choice('asked', callerQuestions, 'questions')],
  told: [
    choice('told', Object.keys(callerInstructions), 'instructions'),
    ...plain('contact', 'contact'),
  ],
  followed: plain('letter', 'followed'),
  trusted: plain('contact', 'trusted'),
  lost: [...plain('account', 'account')],
  mood: [choice('mood', moods, 'authorScreen.mood')],
  'hung-up': [],
  refused: [choice('refused', ruleIds, 'shortRules'), ...plain('actor', 'by')],
}

/** Parameters that a goal can name: what is one of a list, yes or no, or a text. */
const named: readonly CarriedKind[] = ['choice', 'flag', 'digits', 'text', 'words', 'operator']

/** What a goal can say of something that is done. */
export function patternFields(kind: PatternKind, doing: string): readonly FormField[] {
  if (kind !== 'do') return ofPatterns[kind]
  const command = commandOf(doing)
  const carried =
    command === undefined
      ? []
      : outlineOf(command)
          .filter(([, field]) => field.from.includes('scenario') && named.includes(field.kind))
          .flatMap(([name, field]) => written[field.kind](name, field))
  const ofEvery = [
    ...plain('actor', 'by'),
    ...plain('account', 'account'),
    ...plain('contact', 'contact'),
    choice('purpose', purposes, 'purposes'),
    choice('check', caseChecks, 'checks'),
    choice('outcome', caseOutcomes, 'outcomes'),
    choice('result', results, 'results'),
    choice('refused', ruleIds, 'shortRules'),
  ]
  const has = new Set(carried.map(({ path }) => path[0]))
  const speaks = new Set(stepFields(doing).map(({ path }) => path[0]))
  const alike = ['purpose', 'check', 'outcome', 'contact']
  return [
    ...ofEvery.filter(
      ({ path: [key = ''] }) => !has.has(key) && (!alike.includes(key) || speaks.has(key)),
    ),
    ...carried,
  ]
}

/** When an answer or a deed of the caller is the one. */
export const conditionFields: readonly FormField[] = [
  {
    path: ['if', 'truth'],
    kind: 'choice',
    choices: ['owner', 'impostor', 'confused', 'relative'],
    group: 'authorScreen.truth',
  },
  { path: ['if', 'mood'], kind: 'choice', choices: moods, group: 'authorScreen.mood' },
  { path: ['if', 'world'], kind: 'yaml' },
  ...plain('flag', 'again'),
  ...plain('text', 'takes'),
  ...plain('yaml', 'world'),
]
