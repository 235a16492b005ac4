import type { DeskNewsView } from '@shared/views/approval'
import { minus } from '@shared/vocabulary/instant'
import type { OperatorRecord } from '../../ports/operators'
import { overTheLimit } from '../access/lookUps'
import type { Desk } from '../desk'

/**
 * What supervisors are told (rules operators.supervisor-by-two, export.by-two), the newest first: for as long as a new one's
 * eyes may be their maker's, and for a day of too many look-ups.
 */
export async function newsFor(
  desk: Desk,
  { role }: OperatorRecord,
): Promise<readonly DeskNewsView[]> {
  if (role !== 'supervisor') return []
  const all = await desk.store.operators.list()
  const since = minus(desk.clock.now(), desk.policy.values['operators.independentAfter'])
  const nameOf = (wanted: string): string => all.find(({ id }) => id === wanted)?.name ?? ''
  const made = all.flatMap(({ name, hands }): DeskNewsView[] =>
    hands
      .filter(({ what, at }) => what === 'supervisor' && at > since)
      .map(({ at, by, yes }) => ({
        is: 'supervisor',
        name,
        at,
        by: nameOf(by),
        yes: yes === undefined ? null : nameOf(yes),
      })),
  )
  const over = (await overTheLimit(desk)).map(({ operatorId, at, count }): DeskNewsView => ({
    is: 'look-ups',
    name: nameOf(operatorId),
    at,
    count,
  }))
  return [...made, ...over].sort((a, b) => b.at - a.at)
}
