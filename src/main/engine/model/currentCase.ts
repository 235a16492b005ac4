import type { Account, Case } from './account'
import type { Command } from './commands'
import { openCases } from './selectors'

/** The operator's open case that a command belongs to: the named one, or the only open one; null where that is unclear. */
export function caseOfCommand(account: Account, command: Command): Case | null {
  if (command.by.kind !== 'operator') return null
  const open = openCases(account, command.by)
  if (command.caseId !== undefined) return open.find((one) => one.id === command.caseId) ?? null
  return open.length === 1 ? (open[0] ?? null) : null
}
