import { z } from 'zod'
import { personCommandTypes, type PersonCommandType } from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { callerInstructions, type CallerInstruction } from '@shared/vocabulary/training'
import type { WorldPart } from '../world/facts'
import { expectation, type Expectation } from './expectations'
import { givenContactProblem, parameterFields, type CommandPart } from './parameters'
import { chosenBy, isMapping, made, mapping, refused, type Complaint } from './schema'
import { flag, handle, mention, offset, oneOf, onlyTrue, textOf, when, type When } from './values'
import { world } from './world'

export type Doing =
  | ({ readonly kind: 'command' } & CommandPart)
  | { readonly kind: 'change-world'; readonly world: WorldPart }
  | { readonly kind: 'ask'; readonly question: string }
  /** The caller is told what to do. */
  | { readonly kind: 'tell'; readonly to: CallerInstruction; readonly contact: string | null }
  /** The link of a letter is followed, and what it asks for given away. */
  | { readonly kind: 'follow'; readonly letter: string }
  /** The official sender is marked as trusted at a contact. */
  | { readonly kind: 'trust'; readonly contact: string }
  | { readonly kind: 'check' }

/** One step as the file says it; names are checked, but not yet anybody's ids. */
export interface Step extends StepPart {
  readonly line: number
}

/** As the step alone says it. */
export interface StepPart {
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

const every = {
  at: when.optional(),
  after: offset.optional(),
  past: onlyTrue.optional(),
  account: mention.optional(),
  expect: expectation.optional(),
}
const besides = ['change-world', 'ask', 'tell', 'follow', 'trust'] as const
const does = oneOf([...personCommandTypes, ...besides], remark('command-of-step'))
const instruction = oneOf(
  Object.keys(callerInstructions) as CallerInstruction[],
  remark('instruction'),
)
const given = {
  ...every,
  do: does,
  by: mention.optional(),
  case: handle.optional(),
  window: textOf(remark('window')).optional(),
  preview: flag.optional(),
  request: handle.optional(),
}

const checkStep = made(mapping({ ...every, check: onlyTrue }), (read, complain): StepPart => {
  expectsNoAnswer(read.expect, complain)
  return { ...common(read, complain), doing: { kind: 'check' } }
})

const changeStep = made(mapping({ ...every, do: does, world }), (read, complain): StepPart => {
  expectsNoAnswer(read.expect, complain)
  return { ...common(read, complain), doing: { kind: 'change-world', world: read.world } }
})

const askStep = made(
  mapping({ ...every, do: does, question: handle }),
  (read, complain): StepPart => {
    expectsNoAnswer(read.expect, complain)
    return { ...common(read, complain), doing: { kind: 'ask', question: read.question } }
  },
)

/** What is expected is about what the caller does then. */
const tellStep = made(
  mapping({ ...every, do: does, to: instruction, contact: mention.optional() }),
  (read, complain): StepPart => {
    const { contact: about } = callerInstructions[read.to]
    if (read.contact !== undefined && about === null)
      complain(
        { remark: remark('instruction-without-contact', { instruction: read.to }) },
        'contact',
      )
    if (read.contact === undefined && about === 'one')
      complain({ remark: remark('key-missing', { key: 'contact' }) })
    return {
      ...common(read, complain),
      doing: { kind: 'tell', to: read.to, contact: read.contact ?? null },
    }
  },
)

const followStep = made(
  mapping({ ...every, do: does, letter: mention }),
  (read, complain): StepPart => {
    expectsNoAnswer(read.expect, complain)
    return { ...common(read, complain), doing: { kind: 'follow', letter: read.letter } }
  },
)

const trustStep = made(
  mapping({ ...every, do: does, contact: mention }),
  (read, complain): StepPart => {
    expectsNoAnswer(read.expect, complain)
    return { ...common(read, complain), doing: { kind: 'trust', contact: read.contact } }
  },
)

const otherSteps: Readonly<Record<(typeof besides)[number], z.ZodType<StepPart>>> = {
  'change-world': changeStep,
  ask: askStep,
  tell: tellStep,
  follow: followStep,
  trust: trustStep,
}

function commandStep(type: PersonCommandType) {
  return made(mapping({ ...given, ...parameterFields.get(type) }), (read, complain): StepPart => {
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
    const problem = givenContactProblem(type, parameters)
    if (problem !== null) complain({ remark: problem })
    return {
      ...common(read, complain),
      // The fields were chosen by the command, so these are its parameters.
      doing: { kind: 'command', do: type, parameters } as Doing,
      by: by ?? 'customer',
      caseName: caseName ?? null,
      window: window ?? 'main',
      preview: preview ?? false,
      request: request ?? null,
    }
  })
}

const commandSteps = new Map(personCommandTypes.map((type) => [type, commandStep(type)]))
/** A word that is no command is told, and what is wrong with the rest as far as it is the same for all of them. */
const unknownCommand = made(z.looseObject(given), (): StepPart => z.NEVER)

/** A command, a change of the world, a question to the caller, or a check. */
export const step = chosenBy<z.ZodType<StepPart>>((value) => {
  if (!isMapping(value))
    return refused({
      expected: remark('step-like', { example: '{ do: sign-in, account: maria, … }' }),
    })
  // What an agent checks in a case is called a check as well.
  const checks = value.do !== 'check-in-case' && 'check' in value
  if (checks === 'do' in value)
    return refused({
      remark: remark(checks ? 'either-both' : 'either-neither', { one: 'do', other: 'check' }),
    })
  if (checks) return checkStep
  const other = besides.find((one) => one === value.do)
  if (other !== undefined) return otherSteps[other]
  const type = personCommandTypes.find((one) => one === value.do)
  return (type === undefined ? undefined : commandSteps.get(type)) ?? unknownCommand
})

type Complain = (complaint: Complaint) => void

function common(
  read: { readonly [K in keyof typeof every]?: z.output<(typeof every)[K]> },
  complain: Complain,
): Omit<StepPart, 'doing'> {
  if (read.at !== undefined && read.after !== undefined)
    complain({ remark: remark('either-both', { one: 'at', other: 'after' }) })
  const time =
    read.at !== undefined
      ? { at: read.at }
      : read.after !== undefined
        ? { after: read.after }
        : null
  return {
    past: read.past ?? false,
    time,
    account: read.account ?? null,
    by: 'customer',
    caseName: null,
    window: 'main',
    preview: false,
    request: null,
    expect: read.expect ?? {},
  }
}

function expectsNoAnswer(expect: Expectation | undefined, complain: Complain): void {
  const answer = (['result', 'refused', 'advice', 'accounts'] as const).find(
    (key) => expect?.[key] !== undefined,
  )
  if (answer !== undefined) complain({ remark: remark('nothing-asked', { key: answer }) })
}
