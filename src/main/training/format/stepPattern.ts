import { z } from 'zod'
import { fieldsOf } from '@shared/commands/schemas'
import {
  caseChecks,
  caseOutcomes,
  commandTypes,
  personCommandTypes,
  purposes,
  results,
  type CommandType,
} from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { callerInstructions, moods, type CallerInstruction } from '@shared/vocabulary/training'
import { parameterFields } from './parameters'
import { chosenBy, isMapping, made, mapping, type Complaint } from './schema'
import { handle, mention, oneOf, onlyTrue } from './values'

const command = oneOf(commandTypes, remark('command'))

const ofEvery = {
  do: command.optional(),
  by: mention.optional(),
  account: mention.optional(),
  contact: mention.optional(),
  purpose: oneOf(purposes).optional(),
  check: oneOf(caseChecks).optional(),
  outcome: oneOf(caseOutcomes).optional(),
  result: oneOf(results, remark('desk-result')).optional(),
  refused: oneOf(ruleIds, remark('rule-id')).optional(),
}

/** What is no command: a question, an instruction, a letter that was believed, a session that was lost, how the caller feels. */
const ofNone = {
  asked: handle.optional(),
  told: oneOf(
    Object.keys(callerInstructions) as CallerInstruction[],
    remark('instruction'),
  ).optional(),
  followed: mention.optional(),
  trusted: mention.optional(),
  lost: oneOf(['session']).optional(),
  mood: oneOf(moods).optional(),
  'hung-up': onlyTrue.optional(),
}
const none = Object.keys(ofNone) as (keyof typeof ofNone)[]
/** What may stand beside one of them. */
const beside: Readonly<Partial<Record<keyof typeof ofNone, readonly string[]>>> = {
  told: ['contact', 'account'],
  trusted: ['account'],
  lost: ['account', 'by'],
}

type Fields = Readonly<z.output<z.ZodObject<typeof ofEvery & typeof ofNone>>>

/**
 * Something that a trainee may do: a command that was accepted, or that ran into a refusal, a question or an instruction to
 * the caller; or what came of it. What is left out may be anything.
 */
export type StepPattern = Fields & {
  /** What a command carries besides, by the name of its field. */
  readonly parameters?: ReadonlyMap<string, unknown>
}

/** The fields of each command that a goal can speak of besides those that it can of every one. */
function parametersOf(type: CommandType): z.core.$ZodLooseShape {
  const person = personCommandTypes.find((one) => one === type)
  if (person === undefined) return {}
  const spoken = fieldsOf(person)
    .filter(([, { kind }]) => spokenOf.has(kind))
    .map(([name]) => name)
  const shape = Object.entries(parameterFields.get(person) ?? {}).filter(
    ([name]) => spoken.includes(name) && !(name in ofEvery),
  )
  return z.object(Object.fromEntries(shape) as z.core.$ZodLooseShape).partial().shape
}
const spokenOf: ReadonlySet<string> = new Set([
  'choice',
  'flag',
  'digits',
  'text',
  'words',
  'operator',
])

const patterns = new Map(
  commandTypes.map((type) => [type, pattern({ ...ofEvery, ...ofNone, ...parametersOf(type) })]),
)
const anyPattern = pattern({ ...ofEvery, ...ofNone })

function pattern<S extends z.core.$ZodLooseShape>(shape: S) {
  return made(mapping(shape), (read, complain): StepPattern => {
    const said = Object.entries(read).filter(([, value]) => value !== undefined)
    check(
      said.map(([key]) => key),
      complain,
    )
    const more = said.filter(([key]) => !(key in ofEvery) && !(key in ofNone))
    const own = Object.fromEntries(
      said.filter(([key]) => key in ofEvery || key in ofNone),
    ) as Fields
    return more.length === 0 ? own : { ...own, parameters: new Map(more) }
  })
}

function check(said: readonly string[], complain: (complaint: Complaint) => void): void {
  const alone = none.filter((key) => said.includes(key))
  const [first, second] = alone
  if (first !== undefined) {
    const stranger = said.find((key) => key !== first && beside[first]?.includes(key) !== true)
    if (second !== undefined)
      complain({ remark: remark('both-hold', { one: first, other: second }) })
    else if (stranger !== undefined)
      complain({ remark: remark('pattern-alone', { key: first, other: stranger }) })
  } else if (said.includes('result') && said.includes('refused'))
    complain({ remark: remark('both-hold', { one: 'result', other: 'refused' }) })
  else if (!['do', 'result', 'refused'].some((key) => said.includes(key)))
    complain({ remark: remark('step-missing') })
}

/**
 * `remove-contact`, `{ do: remove-contact, contact: old, risk: true }`, `{ refused: code.cooldown }`, `{ asked: asked-for-junk }`,
 * `{ told: look-in-junk }`, `{ lost: session }`.
 */
export const stepPattern = chosenBy<z.ZodType<StepPattern>>((value) => {
  if (!isMapping(value)) return made(command, (type): StepPattern => ({ do: type }))
  const type = commandTypes.find((one) => one === value.do)
  return (type === undefined ? undefined : patterns.get(type)) ?? anyPattern
})
