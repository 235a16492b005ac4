import { decisionEntry } from '../../audit/entries'
import { nobody } from '../../engine/evolve/nobody'
import type { Failures } from '../../engine/model/account'
import type { Command } from '../../engine/model/commands'
import { decide } from '../../engine/commands/decide'
import type { Decision } from '../../engine/model/decision'
import { contextOf } from '../commands/context'
import type { Desk } from '../desk'
import { failuresIn, failuresText, unknownName } from './unknownNames'

/**
 * Answers a command that names no account that exists: an unknown sign-in name, or a contact that nobody has. The same
 * rules answer as for a real account that does not have it, so that nothing tells the two apart (rules recovery.silent,
 * signin.wrong-password); an unknown name locks too. It leaves an audit line, as the other does, and how often the name failed.
 */
export async function giveToNobody(desk: Desk, command: Command): Promise<Decision> {
  const now = desk.clock.now()
  const decided = (signInFailures: Failures): Decision =>
    decide({ ...nobody, signInFailures }, command, contextOf(desk, now))
  const entryOf = (decision: Decision) => ({
    ...decisionEntry(now, command, nobody.id, decision),
    accountId: null,
  })
  if (command.type !== 'sign-in') {
    const decision = decided(nobody.signInFailures)
    await desk.store.audit.append(entryOf(decision))
    return decision
  }
  let decision = decided(nobody.signInFailures)
  await desk.store.settings.update(
    unknownName(desk.secrets, command.name),
    (stored) => {
      decision = decided(failuresIn(stored))
      // A locked name is not moved by further tries, as a known one is not.
      return decision.events.length === 0 && stored !== null
        ? stored
        : failuresText(decision.account.signInFailures, now)
    },
    () => entryOf(decision),
  )
  return decision
}
