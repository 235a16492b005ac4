import { earliest, type Instant } from '@shared/vocabulary/instant'
import type { CommandType } from '@shared/vocabulary/kinds'
import type { ChangeView } from '@shared/views/decision'
import type { Account } from '../../engine/model/account'
import { customer } from '../../engine/model/actor'
import { assess, type Assessment } from '../../engine/questions/assess'
import type { DecisionContext } from '../../engine/model/decision'

/** What the customer could do before and can't after, each with the date on which it is possible again. */
export function freezes(
  before: Account,
  after: Account,
  context: DecisionContext,
): ChangeView['freezes'] {
  const open = openCommands(before, context)
  return refusedCommands(after, context).filter(({ command }) => open.has(command))
}

/** What the customer could not do before and can after. */
export function unfreezes(
  before: Account,
  after: Account,
  context: DecisionContext,
): readonly CommandType[] {
  const open = openCommands(after, context)
  return refusedCommands(before, context)
    .map(({ command }) => command)
    .filter((command) => open.has(command))
}

/**
 * For each command the customer's cases of it that are refused, and whether any is not. Limits on how often codes are sent
 * pass by themselves and show as timers; they freeze nothing, nor do they open what waits behind them: it is asked as if none
 * had been sent.
 */
function assessed(account: Account, context: DecisionContext) {
  const all = assess({ ...account, codes: [] }, customer, context)
  const isOpen = ({ verdict }: Assessment) => verdict !== 'refused'
  return {
    open: new Set(all.filter(isOpen).map(({ command }) => command)),
    closed: all.filter((one) => !isOpen(one)),
  }
}

function openCommands(account: Account, context: DecisionContext): ReadonlySet<CommandType> {
  return assessed(account, context).open
}

/** Commands that are refused for every contact that they could name; the earliest date on which one is not. */
function refusedCommands(
  account: Account,
  context: DecisionContext,
): { command: CommandType; liftsAt: Instant | null }[] {
  const { open, closed } = assessed(account, context)
  const refused = new Map<CommandType, Instant | null>()
  for (const { command, refusal } of closed) {
    if (!open.has(command))
      refused.set(command, earliest(refused.get(command) ?? null, refusal?.liftsAt ?? null))
  }
  return [...refused].map(([command, liftsAt]) => ({ command, liftsAt }))
}
