import { caseNumber } from '@shared/vocabulary/caseNumber'
import { formatInstant } from '@shared/vocabulary/instant'
import { sentence } from '@shared/sentences/format'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { defaultTable } from '@shared/vocabulary/table'
import { exportTable } from '../../directory/export/table'
import type { Run } from '../run'
import type { Desk } from '../../services/desk'
import { everyAccount, saveExport } from '../../services/directory/exported'
import type { Sparing } from '../../services/unreadable/sparing'

const columns = [
  'case',
  'account',
  'operator',
  'channel',
  'opened',
  'closed',
  'outcome',
  'checks',
] as const

/** Saves a table of all cases, in the words of a language. What callers said stays here: it may hold anything. */
export const run: Run<'cases.export'> = (desk, asking, { style = defaultTable }) => {
  const day = formatInstant(desk.clock.now()).slice(0, 10)
  const order = { what: 'cases.export', fileName: `latchkey-cases-${day}.csv` } as const
  return saveExport(desk, asking, order, 'cases', (items, count, tell) =>
    exportTable(
      columns.map((column) => sentence(style.language, `exporting.cases.${column}`)),
      rows(desk, items, style.language, count, tell),
      style.separator,
    ),
  )
}

async function* rows(
  desk: Desk,
  items: Sparing,
  language: InterfaceLanguage,
  count: () => void,
  tell: (done: number, of: number) => void,
): AsyncGenerator<(string | null)[]> {
  const names = new Map((await desk.store.operators.list()).map(({ id, name }) => [id, name]))
  for await (const account of everyAccount(desk, items, tell)) {
    for (const { id, operatorId, channel, openedAt, closedAt, outcome, checks } of account.cases) {
      count()
      yield [
        caseNumber(id),
        account.name,
        names.get(operatorId) ?? operatorId,
        sentence(language, `cases.channel.${channel}`),
        formatInstant(openedAt),
        closedAt === null ? null : formatInstant(closedAt),
        outcome === null ? null : sentence(language, `outcomes.${outcome}`),
        checks.map(({ check }) => sentence(language, `checks.${check}`)).join('; '),
      ]
    }
  }
}
