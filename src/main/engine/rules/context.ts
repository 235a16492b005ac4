import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Session } from '../model/account'
import type { Actor } from '../model/actor'
import type { Command } from '../model/commands'
import type { RuleSources } from '../model/decision'
import type { Policy } from '../model/policy'
import { sessionIn } from '../model/selectors'
import { judgeCode, type CodeVerdict } from './judgeCode'

/** What the rules look at: a settled account, a command and the instant. No rule can make an id or an event with it. */
export interface RuleContext<C extends Command = Command> {
  readonly account: Account
  readonly command: C
  readonly by: Actor
  readonly now: Instant
  readonly policy: Policy
  readonly sources: RuleSources
  /** The judgement of the code that the command carries, made once for all code rules; null where it carries none. */
  readonly verdict: CodeVerdict | null
}

export function ruleContextOf(
  account: Account,
  command: Command,
  sources: RuleSources,
): RuleContext {
  return new JudgedContext(account, command, sources)
}

/** A class, because the getter of an object literal is made anew each time, which takes as long as all the rules together. */
export class JudgedContext<Sources extends RuleSources = RuleSources> implements RuleContext {
  readonly by: Actor
  readonly now: Instant
  readonly policy: Policy
  #verdict: CodeVerdict | null | undefined

  constructor(
    readonly account: Account,
    readonly command: Command,
    readonly sources: Sources,
  ) {
    this.by = command.by
    this.now = sources.now
    this.policy = sources.policy
  }

  get verdict(): CodeVerdict | null {
    if (this.#verdict === undefined)
      this.#verdict = judgeCode(this.account, this.command, this.sources)
    return this.#verdict
  }
}

export const mainWindow = 'main'

export function windowOf(command: Command): string {
  return command.window ?? mainWindow
}

/** The customer's session in the command's window. */
export function sessionOf(context: RuleContext): Session | undefined {
  return sessionIn(context.account, windowOf(context.command))
}
