import type { Seconds } from '@shared/vocabulary/instant'
import { remark } from '@shared/vocabulary/remarks'
import { ruleIds, type RuleId } from '@shared/vocabulary/ruleIds'
import { deed, type Deed } from './deeds'
import { accountExpectation, type AccountExpectation } from './expectations'
import { complain, invalid, wrong, type Invalid, type Place, type Reader } from './place'
import { listOf, mapping, needed, optional, type ShapeOf } from './shapes'
import { handle, length, oneOf, wholeNumber, words } from './values'

export type GoalTest =
  /** The first was done, and the second not before it. */
  | { readonly is: 'before'; readonly first: Deed; readonly second: Deed }
  | { readonly is: 'done'; readonly deed: Deed }
  | { readonly is: 'never'; readonly deed: Deed }
  /** So many seconds after the trainee has sat down, or sooner, the file's first account is as expected. */
  | { readonly is: 'within'; readonly length: Seconds; readonly account: AccountExpectation }
  | { readonly is: 'done-within'; readonly length: Seconds; readonly deed: Deed }
  /** The last thing that was done was done in time. */
  | { readonly is: 'finished-within'; readonly length: Seconds }

export interface Goal {
  readonly id: string
  readonly points: number
  readonly test: GoalTest
  readonly why: RuleId | null
  /** One sentence for the trainee. */
  readonly text: string | null
}

const whenShape = mapping({
  before: optional(
    listOf(deed, remark('two-commands-like', { example: '[ add-contact, remove-contact ]' })),
  ),
  done: optional(deed),
})
const fields = {
  id: needed(handle),
  points: needed(wholeNumber(1, 1000)),
  text: optional(words),
  when: optional(whenShape),
  never: optional(deed),
  within: optional(length),
  until: optional(mapping({ account: optional(accountExpectation), done: optional(deed) })),
  why: optional(oneOf(ruleIds, remark('rule-id'))),
}
type Written = ShapeOf<typeof fields>
const shape = mapping(fields)

const goal: Reader<Goal> = (place) => {
  const read = shape(place)
  if (read === invalid) return invalid
  const ways = [read.when, read.never, read.within ?? read.until].filter(
    (way) => way !== undefined,
  ).length
  if (ways !== 1) return complain(place, remark('goal-without-test'))
  const test =
    read.never !== undefined
      ? { is: 'never' as const, deed: read.never }
      : read.when === undefined
        ? timely(place, read)
        : ordered(place, read.when)
  return test === invalid
    ? invalid
    : { id: read.id, points: read.points, test, why: read.why ?? null, text: read.text ?? null }
}

function ordered(place: Place, { before, done }: NonNullable<Written['when']>): GoalTest | Invalid {
  if ((before === undefined) === (done === undefined))
    return complain(
      { ...place, path: `${place.path}.when` },
      remark(before === undefined ? 'either-neither' : 'either-both', {
        one: 'before',
        other: 'done',
      }),
    )
  if (done !== undefined) return { is: 'done', deed: done }
  const [first, second, ...more] = before ?? []
  if (first === undefined || second === undefined || more.length > 0)
    return wrong(
      { ...place, path: `${place.path}.when.before` },
      remark('two-commands'),
      `${before?.length ?? 0}`,
    )
  return { is: 'before', first, second }
}

function timely(place: Place, { within, until }: Written): GoalTest | Invalid {
  if (within === undefined)
    return complain(place, remark('needs-key', { key: 'until', needed: 'within' }))
  if (until === undefined) return { is: 'finished-within', length: within }
  if (until.account !== undefined && until.done === undefined)
    return { is: 'within', length: within, account: until.account }
  if (until.done !== undefined && until.account === undefined)
    return { is: 'done-within', length: within, deed: until.done }
  return complain(
    { ...place, path: `${place.path}.until` },
    remark(until.done === undefined ? 'either-neither' : 'either-both', {
      one: 'account',
      other: 'done',
    }),
  )
}

/** What a trainee is scored by. */
export const score = listOf(goal, remark('list-of-goals'))
