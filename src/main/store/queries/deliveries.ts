import type Client from 'better-sqlite3'
import type { DeliveryState } from '@shared/vocabulary/deliveryStates'
import type { AccountId } from '@shared/vocabulary/ids'
import { plus, type Instant } from '@shared/vocabulary/instant'
import { contactKinds, type ContactKind } from '@shared/vocabulary/kinds'
import { noticeWorth } from '../../engine/model/messages'
import type { Deliveries, Reported } from '../../ports/deliveries'
import type { Spare } from '../../ports/unreadable'
import { checked, insertInto } from '../checkedRows'
import type { Transactions } from '../database'
import type { AuditRows } from './audit'
import type { DeliveryRow, DeliveryRows } from './deliveryRows'
import { deliveryStatements } from './deliveryStatements'
import { deliveryTurns } from './deliveryTurns'
import type { OutboxRows } from './outbox'
import type { SettingRows } from './settings'
import { writtenBefore } from './writtenBefore'

/** The setting that says since when nothing leaves. */
const holding = 'delivery.held'
const waits: readonly DeliveryState[] = ['queued', 'sending', 'deferred']

export interface DeliveryParts {
  readonly client: Client.Database
  readonly rows: DeliveryRows
  readonly outbox: OutboxRows
  readonly audit: AuditRows
  readonly settings: SettingRows
  readonly immediately: Transactions
  /** Is told of accounts with news of a message, within the transaction. */
  readonly follow: (accountId: AccountId) => void
}

/** The queue over the table `delivery`; `abandon` is `disconnect` within somebody’s transaction. */
export function deliveries({
  client,
  rows,
  outbox,
  audit,
  settings,
  immediately,
  follow,
}: DeliveryParts): {
  readonly port: Deliveries
  readonly abandon: (kind: ContactKind, at: Instant) => number
} {
  const find = deliveryStatements(client)
  const insertReport = client.prepare(insertInto('delivery_report'))
  const before = writtenBefore(client)
  const { end, each, take } = deliveryTurns(find, rows, outbox)

  function eachWaiting(at: Instant, work: (row: DeliveryRow) => boolean, spare?: Spare): number {
    let count = 0
    for (const kind of contactKinds)
      for (const hasCode of [1, 0]) count += each(find.waiting(kind, hasCode), at, spare, work)
    return count
  }

  const numberOf = (of: Reported): number | null =>
    'id' in of ? outbox.numberOf(of.id) : (find.byReference(of.kind, of.reference) ?? null)

  const waitAgain = (row: DeliveryRow, at: Instant): boolean =>
    rows.become(row, 'queued', at, { dueAt: at, worthUntil: plus(at, noticeWorth) })

  const abandon = (kind: ContactKind, at: Instant): number =>
    [1, 0].reduce(
      (count, hasCode) =>
        count +
        each(find.waiting(kind, hasCode), at, undefined, (row) =>
          end(row, row.doubtful > 0 ? 'unknown' : 'not-connected', at),
        ),
      0,
    )

  const countOf = (states: readonly DeliveryState[], kind?: ContactKind): number =>
    states
      .map((state) => (kind === undefined ? find.count(state) : find.countOfKind(state, kind)))
      .reduce<number>((sum, count) => sum + (count ?? 0), 0)

  const port: Deliveries = {
    take: async (now, kinds, most, spare) => immediately(() => take(now, kinds, most, spare)),
    result: async (id, at, { attempt, state, answer, reference, dueAt, isDoubtful }) =>
      immediately(() => {
        const number = outbox.numberOf(id)
        if (number === null) throw new Error(`there is no message ${id}`)
        const row = rows.read(number)
        outbox.attempt(number, { at, state: attempt, answer })
        const told = {
          reference: reference ?? row.reference,
          doubtful: row.doubtful + (isDoubtful ? 1 : 0),
        }
        if (!rows.become(row, state, at, { ...told, dueAt })) rows.put({ ...row, ...told })
        if (attempt !== 'deferred') follow(outbox.byNumber(number).accountId)
      }, 'soon'),
    report: async (of, at, { is, status, answer, key }) =>
      immediately(() => {
        const number = numberOf(of)
        if (number === null || find.known(number, key) === 1) return false
        insertReport.run(
          checked([(find.newestReport() ?? 0) + 1, number, key, at, is, status, answer]),
        )
        const state = is === 'failed' ? 'bounced' : is === 'delivered' ? is : null
        if (state === null || !rows.become(rows.read(number), state, at)) return true
        const said = [status, answer].filter((part) => part !== null).join(' ')
        outbox.attempt(number, { at, state, answer: said === '' ? null : said })
        follow(outbox.byNumber(number).accountId)
        return true
      }),
    recover: async (at, mostDoubtful, spare) =>
      immediately(() => {
        const cutOff = each(find.inState('sending'), at, spare, (row) => {
          const doubtful = row.doubtful + 1
          const became =
            row.hasCode || doubtful >= mostDoubtful
              ? rows.become(row, 'unknown', at, { doubtful })
              : rows.become(row, 'deferred', at, { doubtful, dueAt: at })
          if (became) outbox.attempt(row.message, { at, state: 'unknown', answer: null })
          return became
        })
        return (
          cutOff +
          contactKinds.reduce(
            (count, kind) =>
              count +
              each(find.waiting(kind, 1), at, spare, (row) =>
                end(row, row.doubtful > 0 ? 'unknown' : 'lost', at),
              ),
            0,
          )
        )
      }),
    open: async (kind, since, limit) => find.openReferences(kind, since, limit),
    isOpen: async (kind, since, what) => find.isOpen(kind, since, what === 'code' ? 1 : 0) === 1,
    async nextDue(kinds) {
      const dates = kinds
        .flatMap((kind) => [find.soonest(kind, 1), find.soonest(kind, 0)])
        .filter((at) => at !== undefined)
      return dates.length === 0 ? null : (Math.min(...dates) as Instant)
    },
    count: async (states, kind) => countOf(states, kind),
    standing: async (kind, since) => {
      const first = waits.map((state) => find.first(state, kind)).filter((at) => at !== undefined)
      return {
        waiting: countOf(waits, kind),
        oldest: first.length === 0 ? null : (Math.min(...first) as Instant),
        held: countOf(['held'], kind),
        notConnected: find.noticesSince('not-connected', kind, before(since)) ?? 0,
      }
    },
    beginHolding: async (at, entry) =>
      immediately(() => {
        settings.set(holding, String(at))
        audit.append(entry)
      }),
    isHolding: async () => settings.get(holding) !== null,
    hold: async (at, spare) =>
      immediately(() => eachWaiting(at, (row) => rows.become(row, 'held', at), spare)),
    release: async (at, entry) =>
      immediately(() => {
        settings.remove(holding)
        audit.append(entry)
        return each(find.inState('held'), at, undefined, (row) =>
          row.hasCode ? (end(row, 'lost', at), false) : waitAgain(row, at),
        )
      }),
    disconnect: async (kind, at) => immediately(() => abandon(kind, at)),
    queueAgain: async (kind, since, at, entry) =>
      immediately(() => {
        audit.append(entry)
        const found = find.inStateSince('not-connected', kind, before(since))
        return each(found, at, undefined, (row) => !row.hasCode && waitAgain(row, at))
      }),
  }
  return { port, abandon }
}
