import type { WaitView } from '@shared/views/today'
import { mapInTurn } from '../../platform/inTurn'
import { supervisorsQueue } from '../../ports/cases'
import type { OperatorRecord } from '../../ports/operators'
import { maskQuoted } from '../delivery/quoted'
import type { Desk } from '../desk'
import { namesOfOperators } from '../operators/names'
import type { Sparing } from '../unreadable/sparing'
import { casesOf, ofAccount, type FoundCase, type Waits } from './cases'
import { flaggedOf, frozenOf } from './danger'
import { handOverOf } from './handOver'
import { askedRequests, deskWaits, toDecide, toPerform } from './requests'

const shown = 20

/** What only this operator can do, or any supervisor where they are one. What anybody can do is not here. */
export async function waitsFor(
  desk: Desk,
  operator: OperatorRecord,
  items: Sparing,
): Promise<Waits> {
  const supervises = operator.role === 'supervisor'
  // What concerns the desk may be asked for by whoever administers it.
  if (!supervises && operator.role !== 'agent') return every(await deskWaits(desk, operator))
  const all = [
    supervises ? await frozenOf(desk, items, shown) : nothing,
    supervises ? await flaggedOf(desk, operator, items) : nothing,
    every(await toDecide(desk, operator, await askedRequests(desk, items))),
    every(await deskWaits(desk, operator)),
    supervises ? await escalated(desk, items) : nothing,
    every(await handed(desk, operator, items)),
    every(await toPerform(desk, operator, items)),
  ]
  return {
    shown: all.flatMap((one) => one.shown).slice(0, shown),
    count: all.reduce((sum, { count }) => sum + count, 0),
  }
}

const nothing: Waits = { shown: [], count: 0 }
const every = (waits: readonly WaitView[]): Waits => ({ shown: waits, count: waits.length })

async function escalated(desk: Desk, items: Sparing): Promise<Waits> {
  const before = items.leftOut()
  const waiting = await casesOf(desk, supervisorsQueue, shown, items)
  const nameOf = await namesOfOperators(desk)
  const rows = await mapInTurn(waiting, async (found): Promise<WaitView> => {
    const by = await handOverOf(desk, found, items)
    return {
      is: 'escalated',
      ...caseOf(found),
      by: nameOf(by?.by ?? found.one.operatorId),
      at: found.one.waitsSince ?? found.one.openedAt,
      reason: by?.reason ?? null,
    }
  })
  const count = await desk.store.cases.countOpen(supervisorsQueue)
  return { shown: rows, count: count - (items.leftOut() - before) }
}

/** Until they have done something in it. */
async function handed(
  desk: Desk,
  operator: OperatorRecord,
  items: Sparing,
): Promise<readonly WaitView[]> {
  const cameFromOthers = (await casesOf(desk, operator.id, shown, items)).filter(
    ({ one }) => (one.hadBy?.length ?? 0) > 0,
  )
  const nameOf = await namesOfOperators(desk)
  const rows = await mapInTurn(cameFromOthers, async (found): Promise<WaitView | null> => {
    const by = await handOverOf(desk, found, items)
    if (by === null || by.answered || by.by === operator.id) return null
    return {
      is: 'handed',
      ...caseOf(found),
      by: nameOf(by.by ?? ''),
      at: by.at,
      reason: by.reason,
    }
  })
  return rows.filter((one) => one !== null)
}

function caseOf({ account, one }: FoundCase) {
  return { ...ofAccount(account), caseId: one.id, story: maskQuoted(one.story) }
}
