import { count, desc, isNotNull, sql } from 'drizzle-orm'
import { idBeginning } from '@shared/vocabulary/caseNumber'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account } from '../../engine/model/account'
import type { CasePlace } from '../../ports/cases'
import type { Database } from '../database'
import { codeOfHandleKind } from '../handleKindCodes'
import { account, supportCase } from '../schema'
import { putCase, rowOfCase, type CaseRow } from './caseRow'
import { caseLists } from './caseLists'
import { placeholder, literalLimit, preparedOnce } from '../statements'

/** Reads and writes the table `support_case`: which accounts an operator's cases are on. The writes are written out, as all that commands write. */
export function caseRows(database: Database) {
  const put = database.$client.prepare<CaseRow>(putCase)
  const places = () =>
    database
      .select({ caseId: supportCase.id, accountId: account.id })
      .from(supportCase)
      .innerJoin(account, sql`${account.number} = ${supportCase.account}`)
      .$dynamic()
  const open = preparedOnce((limit: number) =>
    places()
      .where(
        sql`${supportCase.operatorId} = ${placeholder('operatorId')} AND ${supportCase.closedAt} IS NULL`,
      )
      .orderBy(desc(supportCase.openedAt))
      .limit(literalLimit(limit))
      .prepare(),
  )
  const closed = preparedOnce((limit: number) =>
    places()
      .where(
        sql`${supportCase.operatorId} = ${placeholder('operatorId')} AND ${isNotNull(supportCase.closedAt)} AND ${supportCase.closedAt} >= ${placeholder('since')}`,
      )
      .orderBy(desc(supportCase.closedAt))
      .limit(literalLimit(limit))
      .prepare(),
  )

  const countOpen = database
    .select({ cases: count() })
    .from(supportCase)
    .where(
      sql`${supportCase.operatorId} = ${placeholder('operatorId')} AND ${supportCase.closedAt} IS NULL`,
    )
    .prepare()
  const countClosed = database
    .select({ cases: count() })
    .from(supportCase)
    .where(
      sql`${supportCase.operatorId} = ${placeholder('operatorId')} AND ${isNotNull(supportCase.closedAt)} AND ${supportCase.closedAt} >= ${placeholder('since')}`,
    )
    .prepare()

  // By what the account is found by: its ids stand there in order, and every number is the beginning of one.
  const numbered = database.$client
    .prepare<[string, string, number], number>(
      'SELECT 1 FROM handle WHERE value >= +? AND value < +? AND kind = +? LIMIT 1',
    )
    .pluck()

  const lists = caseLists(database.$client)

  return {
    list: lists.page,
    countList: lists.count,
    hasNumber(number: string): boolean {
      const beginning = idBeginning(number)
      return numbered.get(beginning, `${beginning}{`, codeOfHandleKind('case')) !== undefined
    },
    /** Keeps what a change of the account has made of its cases. None ever goes. */
    follow(number: number, before: Account, after: Account): void {
      if (before.cases === after.cases) return
      after.cases.forEach((one, index) => {
        if (one === before.cases[index]) return
        const row = rowOfCase(number, one)
        const was = before.cases[index]
        // A note or a check of one leaves its row as it is.
        if (was === undefined || rowOfCase(number, was).some((value, at) => value !== row[at]))
          put.run(...row)
      })
    },
    openOf: (operatorId: OperatorId, limit: number): CasePlace[] => open(limit).all({ operatorId }),
    closedOf: (operatorId: OperatorId, since: Instant, limit: number): CasePlace[] =>
      closed(limit).all({ operatorId, since }),
    countOpenOf: (operatorId: OperatorId): number => countOpen.get({ operatorId })?.cases ?? 0,
    countClosedOf: (operatorId: OperatorId, since: Instant): number =>
      countClosed.get({ operatorId, since })?.cases ?? 0,
  }
}
