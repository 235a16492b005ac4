import type { ContactId } from '@shared/vocabulary/ids'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Account } from '../model/account'
import type { Actor } from '../model/actor'
import type { Command } from '../model/commands'
import type { RuleSources } from '../model/decision'
import { checksOf } from '../rules'
import { openRemedies } from '../rules/remedies'
import { ruleContextOf } from '../rules/context'
import { probes, type Probe } from './probes'

/** What a command would get now. `verify`: it would be accepted once the identity step of `refusal.remedies` is done. */
export interface Assessment {
  readonly command: CommandType
  readonly contactId: ContactId | null
  readonly verdict: 'can' | 'verify' | 'refused'
  readonly refusal: Refusal | null
  /** Every step that is still to be taken first, in their order; empty unless it is `verify`. */
  readonly steps: readonly RuleId[]
}

/**
 * What each command would get if `by` gave it now, read from the same rule table as `decide`, so that a screen can't
 * promise what the engine refuses. Rules about what a command carries are asked only where the account itself supplies it.
 * The account must be settled.
 */
export function assess(account: Account, by: Actor, sources: RuleSources): readonly Assessment[] {
  return Object.values<Probe>(probes)
    .filter(({ isOffered }) => isOffered(account, by))
    .flatMap(({ ask }) => ask(account, by))
    .map((command) => assessCommand(account, command, sources))
}

/** The same for one kind of command, whether or not the screens speak of it now: once for each contact that it could name. */
export function assessEach(
  type: CommandType,
  account: Account,
  by: Actor,
  sources: RuleSources,
): readonly Assessment[] {
  const { ask }: Probe = probes[type]
  return ask(account, by).map((command) => assessCommand(account, command, sources))
}

/** What only the parameters of a command could decide is left open. */
export function assessCommand(
  account: Account,
  command: Command,
  sources: RuleSources,
): Assessment {
  const context = ruleContextOf(account, command, sources)
  const contactId = 'contactId' in command ? (command.contactId ?? null) : null
  let step: Refusal | null = null
  const steps: RuleId[] = []
  for (const { rule, looksAtParameters, isStep, ...check } of checksOf[command.type]) {
    if (looksAtParameters && !suppliedByAccount(command)) continue
    const refused = check.refusal(context)
    if (!refused) continue
    const { facts, liftsAt } = refused
    const remedies = openRemedies(context, rule, refused)
    const refusal: Refusal = { rule, facts, liftsAt, remedies }
    if (!isStep) return { command: command.type, contactId, verdict: 'refused', refusal, steps: [] }
    // A step that the caller can take does not hide a wall behind it: the first step is told only if nothing else refuses.
    step ??= refusal
    steps.push(rule)
  }
  return {
    command: command.type,
    contactId,
    verdict: step ? 'verify' : 'can',
    refusal: step,
    steps,
  }
}

function suppliedByAccount(command: Command): boolean {
  return command.type === 'request-code' || command.type === 'remove-contact'
}
