import { caseOutcomes, interfaceLanguages, messageLanguages, roles } from '@shared/vocabulary/kinds'
import {
  callerEvents,
  callerInstructions,
  callerQuestions,
  difficulties,
  lures,
  moods,
  truths,
} from '@shared/vocabulary/training'
import { commandTypes, personCommandTypes } from '@shared/vocabulary/kinds'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import {
  commonFields,
  expectFields,
  otherDoings,
  patternFields,
  patternKinds,
  stepFields,
  type FormField,
} from './fields'

/** What may stand as the value of a key, and where the words for it are said. */
export interface Choices {
  readonly words: readonly string[]
  readonly group: string
}
/** The keys of a mapping, each with what it takes where that is one of a list. */
export type Keys = Readonly<Record<string, Choices | null>>

const of = (words: readonly string[], group = ''): Choices => ({ words, group })
const free = (...keys: readonly string[]): Keys =>
  Object.fromEntries(keys.map((key) => [key, null]))
const yesNo = of(['true', 'false'])
const instructions = Object.keys(callerInstructions)
const when = of([...callerQuestions, ...callerEvents], 'questions')

const whole: Keys = {
  latchkey: of(['scenario/1']),
  ...free('title', 'situation', 'about', 'minutes', 'policy', 'start', 'zone', 'seed'),
  ...free('texts', 'operators', 'accounts', 'world', 'letters', 'caller', 'steps', 'score'),
  ...free('debrief', 'variants'),
  difficulty: of(difficulties, 'difficulties'),
  seat: of(['customer', ...roles], 'libraryScreen.seat'),
  sharedPrivateSession: yesNo,
}
const condition: Keys = {
  ...free('if', 'world', 'takes'),
  again: of(['true']),
}
const facts: Keys = {
  ...Object.fromEntries(
    ['blocksUnknownSenders', 'junk', 'trusted', 'mistyped', 'noAccess'].map((fact) => [
      fact,
      yesNo,
    ]),
  ),
  ...free('delay', 'mailboxOf'),
  providerRefuses: yesNo,
  stolen: yesNo,
}

/** Mappings by the way that leads to them; `*` is a handle. */
const fixed: readonly (readonly [path: string, keys: Keys])[] = [
  ['', whole],
  ['texts.[]', {}],
  ['policy', free('extends', 'set')],
  [
    'operators.*',
    {
      role: of(roles, 'roles'),
      decides: of(['approve', 'decline'], 'authorScreen.decides'),
      ...free('after', 'says', 'since', 'madeBy'),
    },
  ],
  [
    'accounts.*',
    {
      ...free('name', 'password', 'lastSignInAt', 'signInNames', 'contacts'),
      locale: of(messageLanguages, 'languages'),
      privileged: yesNo,
      twoStep: yesNo,
    },
  ],
  ['accounts.*.signInNames.[]', { ...free('value'), enabled: yesNo }],
  [
    'accounts.*.contacts.*',
    { ...free('phone', 'email', 'confirmedAt'), language: of(messageLanguages, 'languages') },
  ],
  ['world.*', facts],
  [
    'letters.*',
    { ...free('to', 'at', 'from', 'subject', 'text'), lure: of(lures, 'authorScreen.lure') },
  ],
  [
    'caller',
    {
      ...free('story', 'mood', 'brings', 'says', 'does'),
      truth: of(truths, 'authorScreen.truth'),
    },
  ],
  [
    'caller.mood',
    { ...free('patience'), pressure: of(['rises', 'steady'], 'authorScreen.pressure') },
  ],
  ['caller.brings.*', free('phone', 'email')],
  ['caller.says.[]', { when, ...free('text'), ...condition }],
  [
    'caller.does.[]',
    {
      when: of(instructions.map((one) => `told-to ${one}`)),
      ...free('text', 'contact', 'do'),
      ...condition,
    },
  ],
  [
    '**.if',
    {
      truth: of(truths, 'authorScreen.truth'),
      mood: of(moods, 'authorScreen.mood'),
      ...free('world'),
    },
  ],
  [
    'score.[]',
    {
      ...free('id', 'points', 'text', 'when', 'never', 'tempted', 'within', 'until', 'ends-with'),
      why: of(ruleIds, 'shortRules'),
    },
  ],
  ['score.[].when', free('done', 'before')],
  ['score.[].until', free('done', 'account')],
  [
    'score.[].ends-with',
    { ...free('account', 'world'), case: of(['closed', 'handed-over'], 'authorScreen.case') },
  ],
  [
    'variants.[]',
    free(
      'caller.truth',
      'caller.story',
      'caller.says',
      'caller.does',
      'world',
      'steps',
      'score',
      'debrief',
    ),
  ],
]

/** What can be said at a place of the file; null where we know nothing of it. */
export function keysAt(path: readonly string[], beside: ReadonlyMap<string, string>): Keys | null {
  const at = withoutVariant(path)
  if (isStep(at)) return stepKeys(beside)
  if (at.at(-1) === 'expect' && isStep(at.slice(0, -1)))
    return described(expectFields('sign-in'), 1)
  if (isPattern(at)) return patternKeys(beside)
  return fixed.find(([known]) => matches(known, at))?.[1] ?? null
}

/** What stands in a list or as the whole value of a key that is no mapping. */
export function itemsAt(path: readonly string[]): Choices | null {
  const at = withoutVariant(path).join('.')
  if (at === 'texts.[]') return of(interfaceLanguages, 'languages')
  if (/^score\.\[\]\.when\.before\.\[\]$/.test(at)) return of(commandTypes, 'doing')
  return null
}

/** A variant writes `caller.truth` for what the file has under `caller`. */
function withoutVariant(path: readonly string[]): readonly string[] {
  const [first, item, key, ...rest] = path
  return first === 'variants' && item === '[]' && key !== undefined
    ? [...key.split('.'), ...rest]
    : path
}

function isStep(path: readonly string[]): boolean {
  return /^(?:steps|caller\.does\.\[\]\.do)\.\[\]$/.test(path.join('.'))
}

function isPattern(path: readonly string[]): boolean {
  return /^score\.\[\]\.(?:when\.done|when\.before\.\[\]|never|tempted|until\.done)$/.test(
    path.join('.'),
  )
}

function matches(known: string, path: readonly string[]): boolean {
  const parts = known === '' ? [] : known.split('.')
  if (parts[0] === '**') return path.at(-1) === parts[1]
  return (
    parts.length === path.length && parts.every((one, index) => one === '*' || one === path[index])
  )
}

function stepKeys(beside: ReadonlyMap<string, string>): Keys {
  const doing = beside.get('do') ?? (beside.has('check') ? 'check' : '')
  const others = otherDoings.filter((one) => one !== 'check')
  return {
    do: of([...personCommandTypes, ...others], 'doing'),
    check: of(['true']),
    ...described([...stepFields(doing), ...commonFields(doing === '' ? 'sign-in' : doing)]),
    expect: null,
  }
}

function patternKeys(beside: ReadonlyMap<string, string>): Keys {
  const doing = beside.get('do') ?? ''
  const others = patternKinds
    .filter((kind) => kind !== 'do')
    .flatMap((kind) => patternFields(kind, ''))
  return {
    do: of(commandTypes, 'doing'),
    lost: of(['session']),
    'hung-up': of(['true']),
    outcome: of(caseOutcomes, 'outcomes'),
    ...described(others),
    ...described(patternFields('do', doing)),
  }
}

/** Fields of the form as keys of the file. */
function described(fields: readonly FormField[], from = 0): Keys {
  return Object.fromEntries(
    fields.map(({ path, kind, choices, group }) => [
      path[from] ?? '',
      kind === 'flag' ? yesNo : choices === undefined ? null : of(choices, group),
    ]),
  )
}
