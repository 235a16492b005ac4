import type { Citation } from '../model/citation'
import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { CommandOf } from '../model/commands'
import type { RuleContext } from './context'

/** Refusals are checked in this order; within a stage in the order of the table. The first one wins (rules, section 3). */
export const stages = ['role', 'case', 'clock', 'freeze', 'limits', 'identity', 'own'] as const
export type Stage = (typeof stages)[number]

export interface RuleRefusal {
  readonly facts: Facts
  /** From this instant on the same command is no longer refused by this rule; null where no date helps. */
  readonly liftsAt: Instant | null
  readonly remedies: readonly CommandType[]
  /** What is recorded besides the refusal itself. A rule only says so; `decide` makes the event. */
  readonly records?: Recorded
}

/** What a refusal may leave behind: a failed try that counts, a sign-in that is held, the request for a second operator. */
export type Recorded =
  'wrong-password' | 'wrong-code' | 'wrong-last-four' | 'held-at-notice' | 'approval-request'

/** One question that a rule asks of a command before anything is done. */
export interface Check {
  readonly rule: RuleId
  readonly stage: Stage
  readonly on: readonly CommandType[] | 'every'
  /** It looks at what the command carries, so it says nothing about whether the command could be given at all. */
  readonly looksAtParameters: boolean
  /** What it asks for is a step that the people at hand can take: prove who they are, open a case, ask a second operator. */
  readonly isStep: boolean
  refusal(context: RuleContext): RuleRefusal | null
}

/** A rule of the policy. Its sentence is in the catalogue, under its id. */
export interface Rule {
  readonly id: RuleId
  readonly source: readonly Citation[]
  readonly refuses: readonly Check[]
  /** Where it gives advice. */
  readonly advises: string | null
  /** Where it shapes what an accepted command does. */
  readonly shapes: string | null
  /** Where the desk itself keeps it: it is about no account, so no command is asked. */
  readonly keeps: string | null
}

type Statement = Pick<Rule, 'id' | 'source'>

/** A check as it is written down: proving who one is, the whole identity stage, is a step without saying so. */
interface Written<T extends CommandType> {
  readonly stage: Stage
  readonly on: readonly T[]
  readonly looksAtParameters?: boolean
  readonly isStep?: boolean
  refusal(context: RuleContext<CommandOf<T>>): RuleRefusal | null
}
type WrittenForEvery = Omit<Written<CommandType>, 'on'>
type Unnamed = Omit<Check, 'rule'>

/** A rule that refuses these commands. */
export function refuses<T extends CommandType>({
  id,
  source,
  ...check
}: Statement & Written<T>): Rule {
  return rule({ id, source, refuses: [when(check)] })
}

/** A rule that may refuse any command. */
export function refusesEvery({ id, source, ...check }: Statement & WrittenForEvery): Rule {
  return rule({ id, source, refuses: [always(check)] })
}

/** A check of any command. */
export function always(check: WrittenForEvery): Unnamed {
  return filledIn({ ...check, on: 'every' })
}

export function advises({ where, ...statement }: Statement & { readonly where: string }): Rule {
  return rule({ ...statement, advises: where })
}

export function shapes({ where, ...statement }: Statement & { readonly where: string }): Rule {
  return rule({ ...statement, shapes: where })
}

/** A rule of the desk, about no account. */
export function keeps({ where, ...statement }: Statement & { readonly where: string }): Rule {
  return rule({ ...statement, keeps: where })
}

/** A rule with all that it does: it may ask different things of different commands, and shape others besides. */
export function rule({
  refuses: checks = [],
  advises: advice,
  shapes: shape,
  keeps: kept,
  ...statement
}: Statement & {
  readonly refuses?: readonly Unnamed[]
  readonly advises?: string
  readonly shapes?: string
  readonly keeps?: string
}): Rule {
  return {
    ...statement,
    advises: advice ?? null,
    shapes: shape ?? null,
    keeps: kept ?? null,
    refuses: checks.map((check) => ({ rule: statement.id, ...check })),
  }
}

/** One check of a rule, with its predicate typed by the commands that it is about. */
export function when<T extends CommandType>(check: Written<T>): Unnamed {
  // The table hands each check only commands that it names, so the narrower predicate is the right one.
  return filledIn(check as unknown as Written<CommandType>)
}

/** All checks are of one shape: they are asked millions of times. */
function filledIn({
  stage,
  on,
  looksAtParameters = false,
  isStep = stage === 'identity',
  refusal,
}: WrittenForEvery & Pick<Check, 'on'>): Unnamed {
  return { stage, on, looksAtParameters, isStep, refusal }
}

/** A refusal that no date ends. */
export function refused(facts: Facts = {}, ...remedies: CommandType[]): RuleRefusal {
  return { facts, liftsAt: null, remedies }
}

/** A refusal that ends at `liftsAt`. */
export function refusedUntil(
  liftsAt: Instant,
  facts: Facts = {},
  ...remedies: CommandType[]
): RuleRefusal {
  return { facts, liftsAt, remedies }
}
