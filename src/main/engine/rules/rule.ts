import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Happening } from '../model/events'
import type { Command, CommandOf } from '../model/commands'
import type { Situation } from './context'

/** Refusals are checked in this order; within a stage in the order of the table. The first one wins (rules, section 3). */
export const stages = ['role', 'case', 'clock', 'freeze', 'limits', 'identity', 'own'] as const
export type Stage = (typeof stages)[number]

/** A and B: the two source documents; N: NIST SP 800-63B-4; O: OWASP; L: our own decision. */
export type Source = 'A' | 'B' | 'N' | 'O' | 'L'

export interface Because {
  readonly facts: Facts
  /** From this instant on the same command is no longer refused by this rule; null where no date helps. */
  readonly liftsAt: Instant | null
  readonly remedies: readonly CommandType[]
  /** Failed attempts that a refusal counts: the only events that it stores. */
  readonly attempts?: readonly Happening[]
}

interface Statement {
  readonly id: RuleId
  readonly source: readonly Source[]
  /** One plain sentence: the policy as a person would say it. */
  readonly sentence: string
}

/** A rule that can refuse a command. */
export interface RefusingRule extends Statement {
  readonly effect: 'refuses'
  readonly stage: Stage
  readonly on: readonly CommandType[] | 'every'
  /** It looks at what the command carries, so it says nothing about whether the command could be given at all. */
  readonly looksAtParameters: boolean
  because(situation: Situation): Because | null
}

/** A rule that gives advice, or shapes what an accepted command does; where it does is said in `where`. */
export interface ShapingRule extends Statement {
  readonly effect: 'advises' | 'shapes'
  readonly where: string
}

export type Rule = RefusingRule | ShapingRule

/** Declares a refusing rule with its predicate typed by the commands that it is about. */
export function refuses<T extends CommandType>(
  rule: Statement & {
    readonly stage: Stage
    readonly on: readonly T[]
    readonly looksAtParameters?: boolean
    because(situation: Situation<CommandOf<T>>): Because | null
  },
): RefusingRule {
  // The table hands each rule only commands that it names, so the narrower predicate is the right one.
  return {
    looksAtParameters: false,
    ...rule,
    effect: 'refuses',
    because: rule.because as (situation: Situation) => Because | null,
  }
}

export function refusesEvery(
  rule: Statement & {
    readonly stage: Stage
    because(situation: Situation<Command>): Because | null
  },
): RefusingRule {
  return { looksAtParameters: false, ...rule, on: 'every', effect: 'refuses' }
}

export function advises(rule: Statement & { readonly where: string }): ShapingRule {
  return { ...rule, effect: 'advises' }
}

export function shapes(rule: Statement & { readonly where: string }): ShapingRule {
  return { ...rule, effect: 'shapes' }
}

/** A refusal that no date and no command ends. */
export function never(facts: Facts = {}, ...remedies: CommandType[]): Because {
  return { facts, liftsAt: null, remedies }
}

/** A refusal that ends at `liftsAt`. */
export function until(liftsAt: Instant, facts: Facts = {}, ...remedies: CommandType[]): Because {
  return { facts, liftsAt, remedies }
}
