import type Client from 'better-sqlite3'
import { fewestInside } from '@shared/vocabulary/search'
import { keptDates } from '../engine/time/board'
import { upcoming } from '../engine/time/due'
import { searchTextOf } from './searchText'
import { dueCodes } from './dueCodes'
import { codeOfHandleKind } from './handleKindCodes'
import { handlesOf } from './handles'
import { putCase, rowOfCase, type CaseRow } from './queries/caseRow'
import { matchOf } from './queries/findInside'
import { insightRows } from './queries/insightRows'
import type { AccountRow } from './queries/readingAccounts'
import { riskRows } from './queries/riskRows'
import type { TextIndex } from './textIndex'
import type { Watermark } from './watermark'

/** Something that an account should have and hasn't, or has and shouldn't. */
export interface Lack {
  readonly table: 'handle' | 'due_date' | 'support_case' | 'account_text' | 'account_risk'
  /** A store of before had no such rows: that they are missing is no damage. */
  readonly unheardOf?: true
  /** Makes it from the account again. Within a transaction. */
  mend(): void
}

/**
 * What is made from accounts: it has no checksums, because the account itself says what it should be. What should not be there
 * is not looked for where that takes a look at everything: it hurts nobody, because whoever reads it asks the account.
 */
export function derivedRows(client: Client.Database, texts: TextIndex, watermark: Watermark) {
  const risks = riskRows(client, watermark)
  const insights = insightRows(client)
  const handle = client.prepare<[string, number, number]>(
    'SELECT 1 FROM handle WHERE value = +? AND kind = +? AND account = +?',
  )
  const addHandle = client.prepare<[string, number, number]>(
    'INSERT OR IGNORE INTO handle (value, kind, account) VALUES (?, ?, ?)',
  )
  const date = client.prepare<[number, number, number]>(
    'SELECT 1 FROM due_date WHERE kind = +? AND at = +? AND account = +?',
  )
  const addDate = client.prepare<[number, number, number]>(
    'INSERT OR IGNORE INTO due_date (kind, at, account) VALUES (?, ?, ?)',
  )
  const removeDates = client.prepare<[number]>('DELETE FROM due_date WHERE account = +?')
  const cases = client
    .prepare<[number], string>('SELECT id FROM support_case WHERE account = +?')
    .pluck()
  const removeCase = client.prepare<[number, string]>(
    'DELETE FROM support_case WHERE account = +? AND id = +?',
  )
  const oneCase = client.prepare<CaseRow>(
    'SELECT 1 FROM support_case WHERE account = +? AND id = +? AND operator_id = +? AND opened_at = +? AND closed_at IS +? AND channel IS +? AND outcome IS +? AND waits_since IS +?',
  )
  const addCase = client.prepare<CaseRow>(putCase)
  const text = client.prepare<[string, number]>(
    'SELECT 1 FROM account_text WHERE account_text MATCH +? AND rowid = +?',
  )

  function* missing({ number, account }: AccountRow): Generator<Lack> {
    for (const { value, kind } of handlesOf(account)) {
      const row = [value, codeOfHandleKind(kind), number] as const
      if (handle.get(...row) === undefined)
        yield {
          table: 'handle',
          // Tickets were not found by before.
          ...(kind === 'ticket' ? { unheardOf: true } : {}),
          mend: () => void addHandle.run(...row),
        }
    }
    const dates = keptDates(account).map(({ what, at }) => [dueCodes[what], at, number] as const)
    const isMissing = (row: (typeof dates)[number]): boolean => date.get(...row) === undefined
    if (dates.some(isMissing)) {
      yield {
        table: 'due_date',
        ...(dates.slice(0, upcoming(account).length).some(isMissing) ? {} : { unheardOf: true }),
        mend: () => {
          // The one that is missing stands there as another.
          removeDates.run(number)
          for (const row of dates) addDate.run(...row)
        },
      }
    }
    for (const one of account.cases) {
      const row = rowOfCase(number, one)
      if (oneCase.get(...row) === undefined)
        yield { table: 'support_case', mend: () => void addCase.run(...row) }
    }
    for (const id of cases.all(number)) {
      if (!account.cases.some((one) => one.id === id))
        yield { table: 'support_case', mend: () => void removeCase.run(number, id) }
    }
    // Whoever was not looked at yet has none.
    if (number <= insights.mark('account').reached) {
      for (const row of risks.rowsOf(number, account)) {
        if (!risks.has(number, row))
          yield { table: 'account_risk', mend: () => risks.put(number, row) }
      }
    }
    const document = searchTextOf(account)
    const parts = document.split('\n').filter((part) => [...part].length >= fewestInside)
    if (
      texts.has(number) &&
      parts.length > 0 &&
      text.get(matchOf(parts.map((part) => [part])), number) === undefined
    ) {
      yield { table: 'account_text', mend: () => texts.put(number, document) }
    }
  }

  return { missing: (row: AccountRow): readonly Lack[] => [...missing(row)] }
}
