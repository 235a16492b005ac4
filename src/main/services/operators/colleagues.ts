import type { Colleague } from '../../engine/model/colleagues'
import type { DecisionContext } from '../../engine/model/decision'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'

/** What rule approval.independent has to know of operators. */
export function colleaguesOf(all: readonly OperatorRecord[]): readonly Colleague[] {
  return all.map(({ id, role, removedAt, roleSince, hands }) => ({
    id,
    role,
    isServing: removedAt === null,
    roleSince,
    // Who gave a role learnt no way to sign in by it.
    hands: hands.filter(({ what }) => what !== 'supervisor'),
  }))
}

/** The same question with everybody who works here: what may depend on who a second operator is. */
export async function withColleagues(
  { store }: Pick<Desk, 'store'>,
  context: DecisionContext,
): Promise<DecisionContext> {
  return { ...context, colleagues: colleaguesOf(await store.operators.list()) }
}
