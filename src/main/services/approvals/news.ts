import type { DeskNewsView } from '@shared/views/approval'
import { minus } from '@shared/vocabulary/instant'
import type { OperatorRecord } from '../../ports/operators'
import { overTheLimit } from '../access/lookUps'
import type { Desk } from '../desk'
import { changesToldTo } from '../transports/changesTold'

/**
 * What supervisors are told (rules operators.supervisor-by-two, export.by-two), the newest first: for as long as a new one's
 * eyes may be their maker's, for a day of too many look-ups, and for a week of channels that were changed.
 */
export async function newsFor(
  desk: Desk,
  operator: OperatorRecord,
): Promise<readonly DeskNewsView[]> {
  if (operator.role !== 'supervisor') return []
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
  const changed = (await changesToldTo(desk, operator)).map(
    ({ kind, at, by, host }): DeskNewsView => ({
      is: 'channel',
      name: by,
      at,
      carries: kind,
      host,
    }),
  )
  return [...made, ...over, ...changed].sort((a, b) => b.at - a.at)
}
