import type { Instant } from '@shared/vocabulary/instant'
import { decisionEntry } from '../../audit/entries'
import { registered } from '../../engine/evolve/register'
import { system } from '../../engine/model/actor'
import type { Command } from '../../engine/model/commands'
import { decide } from '../../engine/commands/decide'
import type { Decision } from '../../engine/model/decision'
import { contextOf } from '../commands/context'
import type { Desk } from '../desk'

const nobody = registered({
  type: 'account-registered',
  at: 0 as Instant,
  by: system,
  accountId: 'account-nobody',
  name: '',
  locale: 'en',
  privileged: false,
  twoStep: false,
  passwordSeal: null,
  lastSignInAt: null,
  signInNames: [],
  contacts: [],
})

/**
 * Answers a command that names no account that exists: an unknown sign-in name, or a contact that nobody has. The same
 * rules answer as for a real account that does not have it, so that nothing tells the two apart (rules recovery.silent,
 * signin.wrong-password). It leaves an audit line, as the other does, and nothing else.
 */
export async function giveToNobody(desk: Desk, command: Command): Promise<Decision> {
  const now = desk.clock.now()
  const decision = decide(nobody, command, contextOf(desk, now))
  await desk.store.audit.append({
    ...decisionEntry(now, command, nobody.id, decision),
    accountId: null,
  })
  return decision
}
