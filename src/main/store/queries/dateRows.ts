import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import { hasSameKeptDates, keptDates, type BoardDate, type KeptDate } from '../../engine/time/board'
import type { AccountDate, DatePlace, RequestDate, RequestPlace } from '../../ports/dates'
import { dueCodes } from '../dueCodes'
import { preparedOnce, wholeNumber } from '../statements'

type DueType = BoardDate['what']
type DueRowKey = [kind: number, at: Instant, account: number]
interface Row {
  readonly at: Instant
  readonly account: number
  readonly accountId: AccountId
}

/** Later than any date of an account. */
const endOfTime = Number.MAX_SAFE_INTEGER as Instant
const afterPlace = 'kind = +? AND (at, account) > (+?, +?)'

/** Reads and writes the table `due_date`: one list for each kind, in the order of instants and accounts. */
export function dateRows(client: Client.Database) {
  const insert = client.prepare<DueRowKey>(
    'INSERT INTO due_date (kind, at, account) VALUES (?, ?, ?)',
  )
  const remove = client.prepare<DueRowKey>(
    'DELETE FROM due_date WHERE kind = +? AND at = +? AND account = +?',
  )
  const numberOf = client
    .prepare<[AccountId], number>('SELECT number FROM account WHERE id = +?')
    .pluck()
  const count = client
    .prepare<[...DueRowKey, Instant], number>(
      `SELECT count(*) FROM due_date WHERE ${afterPlace} AND at <= +?`,
    )
    .pluck()
  const list = preparedOnce((limit: number) =>
    client.prepare<
      DueRowKey,
      Row
    >(`SELECT at, account, id AS accountId FROM due_date CROSS JOIN account ON number = account
      WHERE ${afterPlace} ORDER BY at, account LIMIT ${wholeNumber(limit)}`),
  )
  const requests = preparedOnce((limit: number) =>
    client.prepare<
      DueRowKey,
      Row
    >(`SELECT at, account, id AS accountId FROM due_date CROSS JOIN account ON number = account
      WHERE kind = +? AND (at, account) < (+?, +?) ORDER BY at DESC, account DESC LIMIT ${wholeNumber(limit)}`),
  )

  function place(kind: DueType, { at, accountId, number }: DatePlace): DueRowKey {
    // Accounts are numbered from 1 on.
    return [dueCodes[kind], at, number ?? (accountId === null ? 0 : (numberOf.get(accountId) ?? 0))]
  }

  return {
    /** Keeps what a change of the account has made of its dates. */
    follow(number: number, before: Account, after: Account): void {
      // Nearly every command leaves all of it as it is.
      if (hasSameKeptDates(before, after)) return
      const [gone, come] = [keptDates(before), keptDates(after)]
      for (const { what, at } of without(gone, come)) remove.run(dueCodes[what], at, number)
      for (const { what, at } of without(come, gone)) insert.run(dueCodes[what], at, number)
    },
    after(kinds: readonly DueType[], from: DatePlace, limit: number): AccountDate[] {
      return kinds
        .flatMap((what) =>
          list(limit)
            .all(...place(what, from))
            .map((row) => ({ what, ...row })),
        )
        .sort((a, b) => a.at - b.at || a.account - b.account)
        .slice(0, limit)
        .map(({ what, at, accountId, account }) => ({ what, at, accountId, number: account }))
    },
    requestsBefore: (from: RequestPlace | null, limit: number): RequestDate[] =>
      requests(limit)
        .all(
          dueCodes.approval,
          from?.at ?? endOfTime,
          // Without a place: before all of that instant, which is none.
          from?.number ?? 0,
        )
        .map(({ at, accountId, account }) => ({ at, accountId, number: account })),
    countAfter: (kinds: readonly DueType[], from: DatePlace, until = endOfTime): number =>
      kinds.reduce((sum, kind) => sum + (count.get(...place(kind, from), until) ?? 0), 0),
  }
}

function without(all: readonly KeptDate[], others: readonly KeptDate[]): KeptDate[] {
  return all.filter(
    ({ what, at }) => !others.some((other) => other.what === what && other.at === at),
  )
}
