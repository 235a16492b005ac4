import type { WaitView } from '@shared/views/today'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { graveFlags } from '@shared/vocabulary/redFlags'
import { flaggedCases } from '../../engine/time/flagged'
import { redFlags } from '../../engine/questions/redFlags'
import { mapInTurn } from '../../platform/inTurn'
import type { DatePlace } from '../../ports/dates'
import type { OperatorRecord } from '../../ports/operators'
import { settledAccount } from '../accounts/settled'
import { maskQuoted } from '../delivery/quoted'
import type { Desk } from '../desk'
import { namesOfOperators } from '../operators/names'
import { frozenView } from '../timers/dates'
import type { Sparing } from '../unreadable/sparing'
import { ofAccount, type Waits } from './cases'

const everything: DatePlace = { at: 0 as Instant, accountId: null }
/** Cases in which something was noticed: a desk has some at a time. */
const read = 50
const lookedAt = 60

/** Takeovers that were reported, those longest frozen first. */
export async function frozenOf(desk: Desk, items: Sparing, limit: number): Promise<Waits> {
  const { dates } = desk.store
  const rows = await mapInTurn(
    await dates.list(['replacement-frozen'], everything, limit),
    async (date) =>
      items.each(date.accountId, async (): Promise<WaitView | null> => {
        const one = await frozenView(desk, date)
        if (one === null) return null
        const { frozenAt: at, ...account } = one
        return { is: 'frozen', ...account, at, by: await whoReported(desk, date.accountId, items) }
      }),
  )
  const found = rows.filter((one) => one !== null)
  const count = await dates.count(['replacement-frozen'], everything)
  // Whoever has been shown all that there are has been shown all.
  return { shown: found, count: count > limit ? count : found.length }
}

/** Null: the customer did, or it is long ago. */
async function whoReported(
  desk: Desk,
  accountId: AccountId,
  items: Sparing,
): Promise<string | null> {
  const events = await desk.store.accounts.events(accountId, lookedAt, items.spare)
  const by = events.find(({ event }) => event.type === 'replacement-frozen')?.event.by
  return by?.kind === 'operator' ? (await namesOfOperators(desk))(by.id) || null : null
}

/** Open cases of agents with signs of an impostor. What supervisors have themselves, or what waits for one, is said elsewhere. */
export async function flaggedOf(
  desk: Desk,
  operator: OperatorRecord,
  items: Sparing,
): Promise<Waits> {
  const now = desk.clock.now()
  const all = await desk.store.operators.list()
  const supervises = (wanted: string): boolean =>
    wanted === operator.id || all.find(({ id }) => id === wanted)?.role === 'supervisor'
  const dates = await desk.store.dates.list(['case-flagged'], everything, read)
  const accounts = [...new Set(dates.map(({ accountId }) => accountId))]
  const rows = await mapInTurn(accounts, async (accountId) =>
    items.each(accountId, async () => {
      const account = await settledAccount(desk, accountId, now)
      if (account === null) return []
      return flaggedCases(account).flatMap((one): readonly WaitView[] => {
        const raised = redFlags(account, one, now, desk.policy)
          .filter(({ isEased }) => !isEased)
          .map(({ id }) => id)
        const flags = graveFlags.filter((id) => raised.includes(id))
        if (flags.length === 0 || one.waitsSince !== undefined || supervises(one.operatorId))
          return []
        return [
          {
            is: 'flagged',
            ...ofAccount(account),
            caseId: one.id,
            by: all.find(({ id }) => id === one.operatorId)?.name ?? '',
            at: one.openedAt,
            story: maskQuoted(one.story),
            flags,
          },
        ]
      })
    }),
  )
  const found = rows.flatMap((ofOne) => ofOne ?? [])
  return { shown: found, count: found.length }
}
