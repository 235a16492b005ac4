import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { ChangeView } from '@shared/views/decision'
import type { Account } from '../../engine/accounts/account'
import { customer } from '../../engine/accounts/actor'
import { assess } from '../../engine/assess'
import type { DecisionContext } from '../../engine/decision'

/** What the customer could do before and can't after, each with the date on which it is possible again. */
export function freezes(before: Account, after: Account, context: DecisionContext): ChangeView['freezes'] {
  const open = openCommands(before, context)
  return refusedCommands(after, context).filter(({ command }) => open.has(command))
}

/** What the customer could not do before and can after. */
export function unfreezes(before: Account, after: Account, context: DecisionContext): readonly CommandType[] {
  const open = openCommands(after, context)
  return refusedCommands(before, context).map(({ command }) => command).filter((command) => open.has(command))
}

function openCommands(account: Account, context: DecisionContext): ReadonlySet<CommandType> {
  return new Set(assess(account, customer, context).filter(({ verdict }) => verdict !== 'refused').map(({ command }) => command))
}

/** Commands that are refused for every contact that they could name; the earliest date on which one is not. */
function refusedCommands(account: Account, context: DecisionContext): { command: CommandType; liftsAt: Instant | null }[] {
  const open = openCommands(account, context)
  const refused = new Map<CommandType, Instant | null>()
  for (const { command, refusal } of assess(account, customer, context)) {
    if (open.has(command) || refusal === null) continue
    const known = refused.get(command) ?? null
    refused.set(command, known === null || (refusal.liftsAt !== null && refusal.liftsAt < known) ? refusal.liftsAt : known)
  }
  return [...refused].map(([command, liftsAt]) => ({ command, liftsAt }))
}
