import type { InsightPeriod, OperatorFigures } from '@shared/views/insights'
import type { Desk } from '../desk'
import { daysOf } from './period'
import { figuresOf } from './reading'

/** What each operator did in a period; whoever did most comes first. */
export async function operatorFigures(
  desk: Desk,
  period: InsightPeriod,
): Promise<readonly OperatorFigures[]> {
  const { days } = await daysOf(desk, period)
  const read = figuresOf(desk, days)
  const [opened, closed, recovered, codes, refused] = [
    (await read('operator-opened')).byKey,
    (await read('operator-closed')).byKey,
    (await read('operator-recovered')).byKey,
    (await read('operator-codes')).byKey,
    (await read('operator-refused')).byKey,
  ]
  const names = new Map((await desk.store.operators.list()).map(({ id, name }) => [id, name]))
  const ids = new Set([opened, closed, recovered, codes, refused].flatMap((of) => [...of.keys()]))
  return [...ids]
    .map((operatorId) => ({
      operatorId,
      name: names.get(operatorId) ?? null,
      opened: opened.get(operatorId) ?? 0,
      closed: closed.get(operatorId) ?? 0,
      recovered: recovered.get(operatorId) ?? 0,
      codes: codes.get(operatorId) ?? 0,
      refused: refused.get(operatorId) ?? 0,
    }))
    .sort(
      (a, b) =>
        b.closed - a.closed || b.opened - a.opened || (a.name ?? '').localeCompare(b.name ?? ''),
    )
}
