import { formatInstant } from '@shared/vocabulary/instant'
import { usedEntry } from '../../audit/entries'
import { exportTable } from '../../directory/export/table'
import type { Action } from '../action'
import type { Desk } from '../desk'
import { everyAccount, saveExport } from '../directory/exported'

const columns = ['case', 'account', 'operator', 'channel', 'opened', 'closed', 'outcome', 'checks']

/** Saves a table of all cases. What callers said stays here: it may hold anything. */
export const exportCases: Action<'cases.export'> = async (desk, asking) => {
  const day = formatInstant(desk.clock.now()).slice(0, 10)
  const reply = await saveExport(desk, asking, 'cases.export', `latchkey-cases-${day}.csv`, (count, tell) => exportTable(columns, rows(desk, count, tell)))
  if (reply.ok && reply.value.saved !== null) desk.store.audit.append(usedEntry(desk.clock.now(), asking.operator, 'cases.export', { cases: reply.value.saved }))
  return reply
}

async function* rows(desk: Desk, count: () => void, tell: (done: number, of: number) => void): AsyncGenerator<(string | null)[]> {
  const names = new Map(desk.store.operators.list().map(({ id, name }) => [id, name]))
  for await (const account of everyAccount(desk, tell)) {
    for (const { id, operatorId, channel, openedAt, closedAt, outcome, checks } of account.cases) {
      count()
      yield [id, account.name, names.get(operatorId) ?? operatorId, channel, formatInstant(openedAt), closedAt === null ? null : formatInstant(closedAt), outcome, checks.map(({ check }) => check).join(' ')]
    }
  }
}
