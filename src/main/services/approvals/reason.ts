import type { Approval } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import { maskQuoted } from '../delivery/quoted'

/** Why a second operator is asked, as whoever asked wrote it: the reason that the command carries, or that was given beside it; null: none was given. */
export function ownReasonOf({ reason }: Approval, command: Command): string | null {
  return ('reason' in command ? command.reason : undefined) ?? reason ?? null
}

/** The same for everybody else: contacts in it are masks. */
export function reasonOf(approval: Approval, command: Command): string | null {
  const said = ownReasonOf(approval, command)
  return said === null ? null : maskQuoted(said)
}
