import type { Account } from '../model/account'
import type { Command } from '../model/commands'
import type { DecisionContext, Ids, Secrets } from '../model/decision'
import { JudgedContext, type RuleContext } from '../rules/context'

/** What a handler works with: what the rules looked at, and the sources of ids and secrets that no rule has. */
export interface CommandContext<C extends Command = Command> extends RuleContext<C> {
  readonly ids: Ids
  readonly secrets: Secrets
  readonly sources: DecisionContext
}

export function commandContextOf(
  account: Account,
  command: Command,
  sources: DecisionContext,
): CommandContext {
  return new HandledContext(account, command, sources)
}

class HandledContext extends JudgedContext<DecisionContext> implements CommandContext {
  get ids(): Ids {
    return this.sources.ids
  }

  get secrets(): Secrets {
    return this.sources.secrets
  }
}
