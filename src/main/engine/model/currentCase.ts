import { idOf } from './actor'
import type { Account, Case } from './account'
import type { Command, CommandOf } from './commands'
import { isHeldBy, openCases } from './selectors'

/** The operator's open case that a command belongs to: the named one, or the only open one; null where that is unclear. */
export function caseOfCommand(account: Account, command: Command): Case | null {
  if (command.by.kind !== 'operator') return null
  const open = openCases(account, command.by)
  if (command.caseId !== undefined) return open.find((one) => one.id === command.caseId) ?? null
  return open.length === 1 ? (open[0] ?? null) : null
}

/** The case that somebody takes over or opens again: the named one, or the newest that it can be; null where there is none. */
export function caseWanted(
  account: Account,
  command: CommandOf<'take-over' | 'reopen-case'>,
): Case | null {
  if (command.caseId !== undefined)
    return account.cases.find((one) => one.id === command.caseId) ?? null
  return account.cases.findLast((one) => wantedState(one, command) === 'right') ?? null
}

/** How a case stands to being taken over or opened again by this operator. */
export function wantedState(
  one: Case,
  { type, by }: CommandOf<'take-over' | 'reopen-case'>,
): 'right' | 'own' | 'open' | 'closed' {
  if (one.closedAt !== null) return type === 'reopen-case' ? 'right' : 'closed'
  if (isHeldBy(one, idOf(by))) return 'own'
  return type === 'take-over' ? 'right' : 'open'
}
