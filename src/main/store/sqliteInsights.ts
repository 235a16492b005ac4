import type Client from 'better-sqlite3'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Decision } from '../engine/model/decision'
import type { Account } from '../engine/model/account'
import type { Count } from '../engine/counting/counts'
import type { Insights } from '../ports/insights'
import { isOfItem, type Spare } from '../ports/unreadable'
import type { Contradicted } from './contradicted'
import type { Transactions } from './database'
import { countedRecords, type Countable } from './queries/countedRecords'
import { insightRows, sources, type Mark, type Source } from './queries/insightRows'
import { readingAccounts } from './queries/readingAccounts'
import { riskRows } from './queries/riskRows'
import { ifReadable } from './readable'
import { everything, type Watermark } from './watermark'

/** Accounts that are looked at together: more than fit into a slice. */
const accountsAtOnce = 20

export interface SqliteInsights {
  readonly insights: Insights
  /** Keeps what a decision has made of an account's risks. Within its transaction, after what the account is found by. */
  follow(number: number, before: Account, after: Account, decision: Decision): void
  /** Keeps what news of a message have made of them. Within the transaction that records these. */
  followMessages(accountId: AccountId): void
}

/** What is counted and who is at risk, over an open database. */
export function sqliteInsights(
  client: Client.Database,
  watermark: Watermark,
  contradicted: Contradicted,
  immediately: Transactions,
): SqliteInsights {
  const rows = insightRows(client)
  const risks = riskRows(client, watermark)
  const records = countedRecords(client)
  const accounts = readingAccounts(client, contradicted)

  /** The highest number of an account that can be seen. */
  const lastAccount = (): number => Math.min(records.newest('account'), watermark.last)
  const left = (source: Source): number =>
    (source === 'account' ? lastAccount() : records.newest(source)) - rows.mark(source).reached

  function countPortion(
    source: Exclude<Source, 'account'>,
    goesOn: () => boolean,
    spare: Spare,
  ): void {
    const mark = rows.mark(source)
    const { records: all, reached } = records[source](mark.reached)
    const counted: Count[] = []
    let [next, stopped]: [Mark, boolean] = [mark, false]
    for (const one of all) {
      const counts = countsOf(one, spare)
      counted.push(...(counts ?? []))
      next = {
        reached: one.sequence,
        at: one.at,
        leftOut: next.leftOut + (counts === null ? 1 : 0),
      }
      stopped = !goesOn()
      if (stopped) break
    }
    rows.add(counted)
    rows.putMark(source, stopped ? next : { ...next, reached })
  }

  function fillRisks(goesOn: () => boolean, spare: Spare): void {
    const mark = rows.mark('account')
    const to = Math.min(mark.reached + accountsAtOnce, lastAccount())
    let reached = to
    for (const { number, account } of accounts.range(mark.reached + 1, to, spare)) {
      risks.fill(number, account)
      if (goesOn()) continue
      reached = number
      break
    }
    rows.putMark('account', { ...mark, reached })
  }

  return {
    insights: {
      countSome: async (goesOn, spare) => {
        // What an import has added may be taken back, and others get its numbers.
        if (watermark.last !== everything) return false
        if (rows.isOfBefore())
          immediately(() => {
            rows.forgetAll()
            risks.forgetAll()
          }, 'soon')
        const source = sources.find((one) => left(one) > 0)
        if (source === undefined) return false
        const failures: Parameters<Spare>[0][] = []
        immediately(() => {
          const keep: Spare = (failure) => void failures.push(failure)
          if (source === 'account') fillRisks(goesOn, keep)
          else countPortion(source, goesOn, keep)
        }, 'soon')
        // Those of a transaction that came to nothing are met again.
        for (const failure of failures) spare(failure)
        return sources.some((one) => left(one) > 0)
      },
      async standing() {
        const marks = sources.map((source) => rows.mark(source))
        const counted = sources.filter((source) => source !== 'account')
        return {
          countedTo: rows.mark('event').at,
          behind: counted.some((source) => left(source) > 0),
          accountsLeft: Math.max(0, left('account')),
          leftOut: marks.reduce((sum, { leftOut }) => sum + leftOut, 0),
        }
      },
      counts: async (measure, spans) => spans.map((span) => rows.counts(measure, span)),
      total: async (measure, span) => rows.total(measure, span),
      atRisk: async (risk, before, after, limit) => risks.list(risk, before, after, limit),
      countAtRisk: async (risk, before) => risks.count(risk, before),
      async hasRisk(id, risk, before) {
        const row = accounts.read(id)
        return row !== null && risks.holds(row.number, row.account, risk, before)
      },
    },
    follow(number, before, after, { due, events }) {
      risks.followNumbers(
        before,
        after,
        number,
        (one) => ifReadable(() => accounts.range(one, one)[0]?.account ?? null) ?? null,
      )
      // Whoever was not looked at yet is looked at as they are then.
      if (number > rows.mark('account').reached) return
      const verified = [...due, ...events].filter(({ type }) => type === 'code-verified').length
      risks.follow(number, before, after, verified)
    },
    followMessages(accountId) {
      const row = ifReadable(() => accounts.read(accountId))
      if (row !== null && row.number <= rows.mark('account').reached)
        risks.followMessages(row.number, row.account)
    },
  }
}

/** Null where the record can't be read, or Latchkey fails at it. */
function countsOf({ counts, accountId }: Countable, spare: Spare): readonly Count[] | null {
  try {
    return counts()
  } catch (error) {
    if (!isOfItem(error)) throw error
    spare({ error, accountId })
    return null
  }
}
