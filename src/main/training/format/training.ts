import { personCommandTypes, roles } from '@shared/vocabulary/kinds'
import type { Seconds } from '@shared/vocabulary/instant'
import { ruleIds, type RuleId } from '@shared/vocabulary/ruleIds'
import { accountExpectation, type AccountExpectation } from './expectations'
import { complain, invalid, wrong, type Reader } from './place'
import { listOf, mapping, needed, optional } from './shapes'
import { handle, length, oneOf, wholeNumber, words } from './values'

/** The keys that only the training room plays: who sits where, and what they are told. */
export const seat = oneOf(['customer', ...roles] as const)
export type Seat = 'customer' | (typeof roles)[number]

export interface Caller {
  readonly story: string
  readonly truth: 'owner' | 'impostor' | 'confused'
  readonly says: readonly { readonly when: string; readonly text: string }[]
}

const callerShape = mapping({
  story: needed(words),
  truth: needed(oneOf(['owner', 'impostor', 'confused'] as const)),
  says: optional(listOf(mapping({ when: needed(handle), text: needed(words) }), 'a list such as [ { when: asked-for-access, text: … } ]')),
})
export const caller: Reader<Caller> = (place) => {
  const read = callerShape(place)
  return read === invalid ? invalid : { ...read, says: read.says ?? [] }
}

export type GoalTest =
  /** The first command was accepted, and the second not before it. */
  | { readonly is: 'before'; readonly first: string; readonly second: string }
  /** The command was not accepted at all. */
  | { readonly is: 'never'; readonly command: string }
  /** So many seconds after the start, or sooner, the account is as expected. */
  | { readonly is: 'within'; readonly length: Seconds; readonly account: AccountExpectation }

export interface Goal {
  readonly id: string
  readonly points: number
  readonly test: GoalTest
  readonly why: RuleId | null
}

const command = oneOf(personCommandTypes, 'a command')
const goalShape = mapping({
  id: needed(handle),
  points: needed(wholeNumber(1, 1000)),
  when: optional(mapping({ before: needed(listOf(command, 'two commands, such as [ add-contact, remove-contact ]')) })),
  never: optional(mapping({ do: needed(command) })),
  within: optional(length),
  until: optional(mapping({ account: needed(accountExpectation) })),
  why: optional(oneOf(ruleIds, 'a rule id')),
})

const goal: Reader<Goal> = (place) => {
  const read = goalShape(place)
  if (read === invalid) return invalid
  const { id, points, why = null } = read
  const ways = [read.when, read.never, read.within ?? read.until].filter((way) => way !== undefined).length
  if (ways !== 1) return complain(place, 'expected one of “when”, “never”, or “within” with “until”')
  if (read.never !== undefined) return { id, points, why, test: { is: 'never', command: read.never.do } }
  if (read.when !== undefined) {
    const [first, second, ...more] = read.when.before
    if (first === undefined || second === undefined || more.length > 0) return wrong({ ...place, path: `${place.path}.when.before` }, 'two commands', `${read.when.before.length}`)
    return { id, points, why, test: { is: 'before', first, second } }
  }
  if (read.within === undefined || read.until === undefined) return complain(place, '“within” and “until” belong together')
  return { id, points, why, test: { is: 'within', length: read.within, account: read.until.account } }
}

export const score = listOf(goal, 'a list of goals')
