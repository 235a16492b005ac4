import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Session } from '../model/account'
import type { Actor } from '../model/actor'
import { judgeCode, type CodeVerdict } from './judgeCode'
import type { Command } from '../model/commands'
import type { DecisionContext } from '../model/decision'
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
