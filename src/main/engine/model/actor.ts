import type { OperatorId } from '@shared/vocabulary/ids'
import type { Role } from '@shared/vocabulary/kinds'

/** Who gives a command: the customer, an operator of the console, or the system for what falls due by itself. */
export type Actor =
  | { readonly kind: 'customer' }
  | { readonly kind: 'operator'; readonly id: OperatorId; readonly role: Role }
  | { readonly kind: 'system' }

export type Operator = Extract<Actor, { kind: 'operator' }>

/** Who an actor is where a record names one: an operator by their id, the others by what they are. */
export function idOf(actor: Actor): OperatorId {
  return actor.kind === 'operator' ? actor.id : actor.kind
}

export const customer: Actor = { kind: 'customer' }
export const system: Actor = { kind: 'system' }
