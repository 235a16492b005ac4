import type { Approval } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import { maskQuoted } from '../delivery/quoted'

/** Why a second operator is asked: the reason that the command carries, or that was given beside it; null: none was given. */
export function reasonOf({ reason }: Approval, command: Command): string | null {
  const said = ('reason' in command ? command.reason : undefined) ?? reason
  return said === undefined ? null : maskQuoted(said)
}
