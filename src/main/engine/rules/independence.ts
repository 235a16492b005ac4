import { latest, plus, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Colleague } from '../model/colleagues'
import type { Policy } from '../model/policy'

/**
 * Why one operator can't be the second pair of eyes for another. `role`: they are no supervisor, or not any more · `recent`:
 * not for long enough · `hand`: one person may be behind both
 */
export interface Dependence {
  readonly why: 'role' | 'recent' | 'hand'
  /** When that is over by itself; null: it isn't. */
  readonly liftsAt: Instant | null
}

/**
 * Rule approval.independent. Whoever makes an operator or gives them a passphrase can sign in as them, so for a while the two
 * may be one person, and so may be all that are connected in this way: whom one made, and whom those made.
 * @returns null: they are independent
 */
export function dependence(
  colleagues: readonly Colleague[],
  approver: OperatorId,
  asker: OperatorId,
  now: Instant,
  { values }: Policy,
): Dependence | null {
  const second = colleagues.find(({ id }) => id === approver)
  if (second?.role !== 'supervisor' || !second.isServing) return { why: 'role', liftsAt: null }
  const settled =
    second.roleSince === null ? null : plus(second.roleSince, values['operators.approverAfter'])
  const apart = apartAt(colleagues, approver, asker, values['operators.independentAfter'])
  const liftsAt = latest(settled, apart)
  if (liftsAt === null || now >= liftsAt) return null
  return { why: apart !== null && now < apart ? 'hand' : 'recent', liftsAt }
}

/** When nothing connects the two any more: the last of the hands of the way between them that holds longest. Null: nothing ever did. */
function apartAt(
  colleagues: readonly Colleague[],
  one: OperatorId,
  other: OperatorId,
  holds: Seconds,
): Instant | null {
  const hands = colleagues
    .flatMap(({ id, hands: had }) => had.map(({ by, at }) => ({ id, by, ends: plus(at, holds) })))
    .sort((a, b) => b.ends - a.ends)
  let groups: readonly ReadonlySet<OperatorId>[] = []
  for (const { id, by, ends } of hands) {
    const isJoined = (group: ReadonlySet<OperatorId>) => group.has(id) || group.has(by)
    const joined = new Set([id, by, ...groups.filter(isJoined).flatMap((group) => [...group])])
    if (joined.has(one) && joined.has(other)) return ends
    groups = [...groups.filter((group) => !isJoined(group)), joined]
  }
  return null
}
