import type { CaseId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Session } from '../model/account'
import type { Actor } from '../model/actor'
import { judgeCode, type CodeVerdict } from './judgeCode'
import { caseOfCommand } from '../model/currentCase'
import type { Command } from '../model/commands'
import type { DecisionContext } from '../model/decision'
import type { AccountEvent, Happening } from '../model/events'
import { after } from '../evolve'
import { sessionIn } from '../model/selectors'
import type { Policy } from '../model/policy'

/** What the rules look at: a settled account, a command and the instant. */
export interface Situation<C extends Command = Command> {
  readonly account: Account
  readonly command: C
  readonly by: Actor
  readonly now: Instant
  readonly policy: Policy
  readonly context: DecisionContext
  /** The judgement of the code that the command carries, made once for all code rules; null where it carries none. */
  readonly verdict: CodeVerdict | null
}

export function situationOf(
  account: Account,
  command: Command,
  context: DecisionContext,
): Situation {
  return new Judging(account, command, context)
}

/**
 * What a command made happen, with its one stamp: who gave it, when, and in which of their cases. A case that opens is the
 * one that it opens in.
 */
export function stamped(
  { account, command, by, now }: Situation,
  happenings: readonly Happening[],
): readonly AccountEvent[] {
  if (happenings.length === 0) return []
  const current = caseOfCommand(account, command)?.id
  return happenings.map((one) =>
    withStamp(one, now, by, one.type === 'case-opened' ? one.caseId : current),
  )
}

/** Written onto what a handler has just made, which belongs to nobody yet: a copy of it would take a third of a decision. */
function withStamp(
  one: Happening & { at?: Instant; by?: Actor; inCase?: CaseId },
  at: Instant,
  by: Actor,
  inCase: CaseId | undefined,
): AccountEvent {
  one.at = at
  one.by = by
  if (inCase !== undefined) one.inCase = inCase
  return one as AccountEvent
}

/** The same question once these things have happened. */
export function afterwards(situation: Situation, happenings: readonly Happening[]): Situation {
  if (happenings.length === 0) return situation
  return new Judging(
    after(situation.account, stamped(situation, happenings)),
    situation.command,
    situation.context,
  )
}

/** A class, because the getter of an object literal is made anew each time, which takes as long as all the rules together. */
class Judging implements Situation {
  readonly by: Actor
  readonly now: Instant
  readonly policy: Policy
  #verdict: CodeVerdict | null | undefined

  constructor(
    readonly account: Account,
    readonly command: Command,
    readonly context: DecisionContext,
  ) {
    this.by = command.by
    this.now = context.now
    this.policy = context.policy
  }

  get verdict(): CodeVerdict | null {
    if (this.#verdict === undefined)
      this.#verdict = judgeCode(this.account, this.command, this.context)
    return this.#verdict
  }
}

export const mainWindow = 'main'

export function windowOf(command: Command): string {
  return command.window ?? mainWindow
}

/** The customer's session in the command's window. */
export function sessionOf(situation: Situation): Session | undefined {
  return sessionIn(situation.account, windowOf(situation.command))
}
