import { z } from 'zod'
import { minus, type Instant } from '@shared/vocabulary/instant'
import type { OperatorId } from '@shared/vocabulary/ids'
import { bySystem } from '../../audit/entries'
import type { Desk } from '../desk'

const place = 'lookUps.over.'
const toldFor = 24 * 60 * 60
const kept = z.object({ at: z.int(), count: z.int() })

/** Counts look-ups of an operator. Over the limit of an hour the supervisors are told, once for each time (rule export.by-two). */
export async function noteLookUps(
  desk: Desk,
  operatorId: OperatorId,
  count: number,
): Promise<void> {
  const now = desk.clock.now()
  const limit = desk.policy.values['operators.lookUpsPerHour']
  const { before, after } = desk.lookUps.add(operatorId, count, now)
  if (before > limit || after <= limit) return
  await desk.store.settings.change(
    { [`${place}${operatorId}`]: JSON.stringify({ at: now, count: after }) },
    [bySystem(now, 'accounts.lookUpsOver', { operator: operatorId, count: after })],
  )
  desk.changes.tell({ accountId: null })
}

/** Who went over the limit within the last day, and when. */
export async function overTheLimit({
  store,
  clock,
}: Pick<Desk, 'store' | 'clock'>): Promise<
  readonly { readonly operatorId: OperatorId; readonly at: Instant; readonly count: number }[]
> {
  const since = minus(clock.now(), toldFor)
  return (await store.settings.startingWith(place)).flatMap(({ key, value }) => {
    const read = kept.safeParse(parsed(value))
    if (!read.success || read.data.at <= since) return []
    return [
      {
        operatorId: key.slice(place.length),
        at: read.data.at as Instant,
        count: read.data.count,
      },
    ]
  })
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}
