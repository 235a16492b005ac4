import { sentence } from '@shared/sentences/format'
import type { AtRiskView } from '@shared/views/insights'
import { formatInstant } from '@shared/vocabulary/instant'
import { defaultTable } from '@shared/vocabulary/table'
import { exportTable } from '../../directory/export/table'
import type { CsvValue } from '../../directory/csv/csvText'
import { unprovenBefore } from '../../engine/counting/risks'
import type { Run } from '../run'
import { runExport } from '../../services/exports/runExport'
import { insightFile } from '../../services/insights/exported'
import { everyAtRisk } from '../../services/insights/risks'
import { ok } from '../../services/replies'
import { leftOut, sparing } from '../../services/unreadable/sparing'

const columns = ['account', 'signIn', 'contacts', 'provenAt'] as const

/** Saves all accounts with a risk. Contacts and sign-in names are masks. */
export const run: Run<'insights.exportAtRisk'> = async (
  desk,
  asking,
  { risk, style = defaultTable },
) => {
  const items = sparing(desk)
  let saved = 0
  const order = {
    what: 'insights.exportAtRisk',
    fileName: insightFile(desk, risk),
    facts: { risk },
  } as const
  const reply = await runExport(desk, asking, order, async () => {
    const of = await desk.store.insights.countAtRisk(risk, unprovenBefore(desk.clock.now()))
    async function* rows(tell: (done: number, of: number) => void): AsyncGenerator<CsvValue[]> {
      for await (const one of everyAtRisk(desk, items, risk, (done) =>
        tell(Math.min(done, of), of),
      )) {
        saved += 1
        yield rowOf(one)
      }
    }
    return {
      of,
      pieces: (tell) =>
        exportTable(
          columns.map((column) => sentence(style.language, `insightsScreen.column.${column}`)),
          rows(tell),
          style.separator,
        ),
      written: () => ({ risk, accounts: saved, ...leftOut(items) }),
    }
  })
  return reply.ok ? ok({ saved: reply.value ? saved : null, leftOut: items.leftOut() }) : reply
}

function rowOf({ accountName, accountHint, contacts, provenAt }: AtRiskView): CsvValue[] {
  return [
    accountName,
    accountHint,
    contacts.join('; '),
    provenAt === null ? null : formatInstant(provenAt),
  ]
}
