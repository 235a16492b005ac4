import type { CommandType } from './kinds'
import type { Instant } from './instant'
import type { RuleId } from './ruleIds'

/** What a rule looked at, safe to show and to keep: contacts appear as masks, never in full. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** Why a command was refused. The same command at `liftsAt` is no longer refused by this rule; null: no date helps. */
export interface Refusal {
  readonly rule: RuleId
  readonly facts: Facts
  readonly liftsAt: Instant | null
  /** Commands that end it sooner. */
  readonly remedies: readonly CommandType[]
}

/** Makes the compiler name a case that a switch forgot. */
export function assertNever(unexpected: never): never {
  throw new Error(`unexpected: ${JSON.stringify(unexpected)}`)
}
