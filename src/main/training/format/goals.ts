import { z } from 'zod'
import type { Seconds } from '@shared/vocabulary/instant'
import { remark } from '@shared/vocabulary/remarks'
import { ruleIds, type RuleId } from '@shared/vocabulary/ruleIds'
import { stepPattern, type StepPattern } from './stepPattern'
import { accountExpectation, type AccountExpectation } from './expectations'
import { listOf, made, mapping } from './schema'
import { handle, length, oneOf, wholeNumber, words } from './values'
import type { WorldPart } from '../world/facts'
import { world } from './world'

export type GoalTest =
  /** The first was done, and the second not before it. */
  | { readonly is: 'before'; readonly first: StepPattern; readonly second: StepPattern }
  | { readonly is: 'done'; readonly step: StepPattern }
  /** Pays where the temptation was there (null: it always is), and the run was finished. */
  | { readonly is: 'never'; readonly step: StepPattern; readonly tempted: StepPattern | null }
  | ({ readonly is: 'ends-with' } & Ending)
  /** So many seconds after the trainee has sat down, or sooner, the file's first account is as expected. */
  | { readonly is: 'within'; readonly length: Seconds; readonly account: AccountExpectation }
  | { readonly is: 'done-within'; readonly length: Seconds; readonly step: StepPattern }
  /** The last thing that was done was done in time. */
  | { readonly is: 'finished-within'; readonly length: Seconds }

/** How it stands once the run is finished; null: however it likes. */
export interface Ending {
  readonly account: AccountExpectation | null
  /** Every case of an operator with the seat is closed, or none of them has it any more. */
  readonly case: 'closed' | 'handed-over' | null
  readonly world: WorldPart | null
}

export interface Goal {
  readonly id: string
  readonly points: number
  readonly test: GoalTest
  readonly why: RuleId | null
  /** One sentence for the trainee. */
  readonly text: string | null
}

/** Exactly one of two keys is there. */
const either = (one: string, other: string, both: boolean) => ({
  remark: remark(both ? 'either-both' : 'either-neither', { one, other }),
})

const order = made(
  mapping({
    before: listOf(
      remark('two-commands-like', { example: '[ add-contact, remove-contact ]' }),
      stepPattern,
    ).optional(),
    done: stepPattern.optional(),
  }),
  ({ before, done }, complain): GoalTest => {
    if (done !== undefined && before === undefined) return { is: 'done', step: done }
    if (done !== undefined || before === undefined) {
      complain(either('before', 'done', done !== undefined))
      return z.NEVER
    }
    const [first, second, ...more] = before
    if (first !== undefined && second !== undefined && more.length === 0)
      return { is: 'before', first, second }
    complain({ expected: remark('two-commands') }, 'before')
    return z.NEVER
  },
)

const until = made(
  mapping({ account: accountExpectation.optional(), done: stepPattern.optional() }),
  ({ account, done }, complain) => {
    if (account !== undefined && done === undefined) return { is: 'within', account } as const
    if (done !== undefined && account === undefined)
      return { is: 'done-within', step: done } as const
    complain(either('account', 'done', done !== undefined))
    return z.NEVER
  },
)

const ending = made(
  mapping({
    account: accountExpectation.optional(),
    case: oneOf(['closed', 'handed-over']).optional(),
    world: world.optional(),
  }),
  (read): Ending => ({
    account: read.account ?? null,
    case: read.case ?? null,
    world: read.world ?? null,
  }),
)

const goal = made(
  mapping({
    id: handle,
    points: wholeNumber(1, 1000),
    text: words.optional(),
    when: order.optional(),
    never: stepPattern.optional(),
    tempted: stepPattern.optional(),
    'ends-with': ending.optional(),
    within: length.optional(),
    until: until.optional(),
    why: oneOf(ruleIds, remark('rule-id')).optional(),
  }),
  (read, complain): Goal => {
    const tests: readonly (GoalTest | undefined)[] = [
      read.when,
      read.never && { is: 'never', step: read.never, tempted: read.tempted ?? null },
      read['ends-with'] && { is: 'ends-with', ...read['ends-with'] },
      read.within === undefined
        ? undefined
        : { ...(read.until ?? { is: 'finished-within' }), length: read.within },
    ]
    const [test, ...more] = tests.filter((one) => one !== undefined)
    if (read.tempted !== undefined && read.never === undefined)
      complain({ remark: remark('needs-key', { key: 'tempted', needed: 'never' }) })
    if (read.until !== undefined && read.within === undefined)
      complain({
        remark:
          test === undefined
            ? remark('needs-key', { key: 'until', needed: 'within' })
            : remark('goal-without-test'),
      })
    else if (test === undefined || more.length > 0)
      complain({ remark: remark('goal-without-test') })
    return test === undefined
      ? z.NEVER
      : {
          id: read.id,
          points: read.points,
          test,
          why: read.why ?? null,
          text: read.text ?? null,
        }
  },
)

/** What a trainee is scored by. */
export const score = listOf(remark('list-of-goals'), goal)
