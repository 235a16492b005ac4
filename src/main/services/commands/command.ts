import type { DeskCommand } from '@shared/commands/schemas'
import type { Operator } from '../../engine/model/actor'
import type { Command, GivenContact } from '../../engine/model/commands'
import { readAddress } from '../../engine/model/address'
import type { OperatorRecord } from '../../ports/operators'

/** The engine's command for what an operator asked for: who gives it is the session's operator, never what a window says. */
export function commandOf(given: DeskCommand, by: Operator): Command {
  return 'contact' in given ? { ...given, contact: contactOf(given.contact), by } : { ...given, by }
}

export function actorOf(operator: OperatorRecord): Operator {
  return { kind: 'operator', id: operator.id, role: operator.role }
}

function contactOf({ kind, text }: { kind: 'email' | 'phone'; text: string }): GivenContact {
  return readAddress(kind, text) ?? { kind, value: null }
}
