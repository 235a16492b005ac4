import { isMap } from 'yaml'
import { personCommandTypes, type PersonCommandType } from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import type { WorldPart } from '../world/facts'
import { expectation, type Expectation } from './expectations'
import { at as placeOfKey, textAt } from './look'
import { checkNewContact, parameterFields, type CommandPart } from './parameters'
import { complain, invalid, wrong, type Invalid, type Place, type Reader } from './place'
import { entriesOf, needed, optional, shapeOf, type Fields, type ShapeOf } from './shapes'
import { flag, handle, mention, offset, oneOf, onlyTrue, textOf, when, type When } from './values'
import { world } from './world'

export type Doing =
  | ({ readonly kind: 'command' } & CommandPart)
  | { readonly kind: 'change-world'; readonly world: WorldPart }
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'check' }

/** One step as the file says it; names are checked, but not yet anybody's ids. */
export interface Step {
  readonly line: number
  /** It has happened before the trainee sits down. */
  readonly past: boolean
  readonly time: { readonly at: When } | { readonly after: number } | null
  readonly doing: Doing
  readonly account: string | null
  /** `customer`, `system` or an operator's handle. */
  readonly by: string
  readonly caseName: string | null
  readonly window: string
  readonly preview: boolean
  readonly request: string | null
  readonly expect: Expectation
}

const timing = { at: optional(when), after: optional(offset) }
const every = {
  ...timing,
  past: optional(onlyTrue),
  account: optional(mention),
  expect: optional(expectation),
}
const given = {
  ...every,
  do: needed(
    oneOf([...personCommandTypes, 'change-world', 'ask'] as const, remark('command-of-step')),
  ),
  by: optional(mention),
  case: optional(handle),
  window: optional(textOf(remark('window'))),
  preview: optional(flag),
  request: optional(handle),
}
const checking = { ...every, check: needed(onlyTrue) }
const changing = { ...every, do: given.do, world: needed(world) }
const asking = { ...every, do: given.do, question: needed(handle) }

/** A command, a change of the world, a question to the caller, or a check. */
export const step: Reader<Step> = (place) => {
  if (!isMap(place.node))
    return wrong(place, remark('step-like', { example: '{ do: sign-in, account: maria, … }' }))
  const does = placeOfKey(place, 'do')
  // What an agent checks in a case is called a check as well.
  const check = textAt(does) === 'check-in-case' ? null : placeOfKey(place, 'check')
  if ((check === null) === (does === null))
    return complain(
      place,
      remark(check === null ? 'either-neither' : 'either-both', { one: 'do', other: 'check' }),
    )
  if (does === null) return checkStep(place)
  const type = textAt(does)
  if (type === 'change-world') return changeStep(place)
  if (type === 'ask') return askStep(place)
  const known = personCommandTypes.find((one) => one === type)
  return known === undefined ? unknownCommand(place) : commandStep(place, known)
}

function checkStep(place: Place): Step | Invalid {
  const read = readShape(place, checking)
  if (read === invalid || !hasNoAnswer(place, read.expect ?? {})) return invalid
  return { ...common(place, read), doing: { kind: 'check' } }
}

function changeStep(place: Place): Step | Invalid {
  const read = readShape(place, changing)
  if (read === invalid || !hasNoAnswer(place, read.expect ?? {})) return invalid
  return { ...common(place, read), doing: { kind: 'change-world', world: read.world } }
}

function askStep(place: Place): Step | Invalid {
  const read = readShape(place, asking)
  if (read === invalid || !hasNoAnswer(place, read.expect ?? {})) return invalid
  return { ...common(place, read), doing: { kind: 'ask', question: read.question } }
}

function commandStep(place: Place, type: PersonCommandType): Step | Invalid {
  const read = readShape(place, { ...given, ...(parameterFields[type] as Fields) }) as
    (ShapeOf<typeof given> & Record<string, unknown>) | Invalid
  if (read === invalid || !checkNewContact(place, type, read)) return invalid
  const {
    at: _at,
    after: _after,
    past: _past,
    account: _account,
    expect: _expect,
    do: _do,
    by,
    case: caseName,
    window,
    preview,
    request,
    ...parameters
  } = read
  return {
    ...common(place, read),
    // The fields were chosen by the command, so these are its parameters.
    doing: { kind: 'command', do: type, parameters } as Doing,
    by: by ?? 'customer',
    caseName: caseName ?? null,
    window: window ?? 'main',
    preview: preview ?? false,
    request: request ?? null,
  }
}

/** Reports the word, and what is wrong with the rest as far as it is the same for every command. */
function unknownCommand(place: Place): Invalid {
  const anything = Object.assign({}, ...Object.values(parameterFields)) as Fields
  const lenient = Object.fromEntries(
    Object.keys(anything).map((key) => [key, optional(() => null)]),
  )
  readShape(place, { ...lenient, ...given })
  return invalid
}

function readShape<F extends Fields>(place: Place, fields: F): ShapeOf<F> | Invalid {
  const entries = entriesOf(place, remark('step'))
  return entries === null ? invalid : shapeOf(place, entries, fields)
}

function common(place: Place, read: ShapeOf<typeof every>): Omit<Step, 'doing'> {
  const { line } = place.source.lines.linePos(place.offset)
  if (read.at !== undefined && read.after !== undefined)
    complain(place, remark('either-both', { one: 'at', other: 'after' }))
  const time =
    read.at !== undefined
      ? { at: read.at }
      : read.after !== undefined
        ? { after: read.after }
        : null
  return {
    line,
    past: read.past ?? false,
    time,
    account: read.account ?? null,
    by: 'customer',
    caseName: null,
    window: 'main',
    preview: false,
    request: null,
    expect: read.expect ?? ({} as Expectation),
  }
}

function hasNoAnswer(place: Place, expect: Partial<Expectation>): boolean {
  const answer = (['result', 'refused', 'advice', 'accounts'] as const).find(
    (key) => expect[key] !== undefined,
  )
  if (answer === undefined) return true
  complain(place, remark('nothing-asked', { key: answer }))
  return false
}
