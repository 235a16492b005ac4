import { numbersOf } from '../../engine/packs/numbers'
import { setImmediate } from 'node:timers/promises'
import { sentence } from '@shared/sentences/format'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { usualTable } from '@shared/vocabulary/table'
import { usedEntry } from '../../audit/entries'
import { exportTable } from '../../directory/export/table'
import { reportLines, type ReportLine } from '../../directory/planning/report'
import type { Run } from '../run'
import { unwritable } from '../../services/exports/unwritable'
import { ok } from '../../services/replies'
import { appearance } from '../../services/app/settings'
import { dryRun } from '../../services/directory/current'

const columns = ['line', 'file', 'what', 'name', 'signInName', 'detail'] as const

/** Saves what an import did, or would do, with every problem by line. Contacts are masks, as on the screen. */
export const run: Run<'directory.saveReport'> = async (desk, asking, { importId, form }) => {
  const found = dryRun(desk, asking, importId)
  if (!found.ok) return found
  const { book } = found.value.stage
  const target = await desk.host.chooseTarget(
    form === 'csv' ? 'latchkey-import.csv' : 'latchkey-import.txt',
  )
  if (target === null) return ok({ saved: false })
  const { language, zone } = await appearance(desk)
  const lines = reportLines(book, language, zone, numbersOf(desk.policy), setImmediate)
  const line = (step: 'begun' | 'done') =>
    usedEntry(desk.clock.now(), asking.operator, 'directory.saveReport', {
      step,
      digest: book.summary.digest,
    })
  // What leaves the store is written down before it does.
  await desk.store.audit.append(line('begun'))
  try {
    await target.write(form === 'csv' ? table(lines, language) : text(lines))
  } catch (error) {
    return unwritable('directory.saveReport', error)
  }
  await desk.store.audit.append(line('done'))
  return ok({ saved: true })
}

function table(
  lines: AsyncIterable<ReportLine>,
  language: InterfaceLanguage,
): AsyncIterable<string> {
  return exportTable(
    columns.map((column) => sentence(language, `directory.report.${column}`)),
    cells(lines),
    usualTable(language).separator,
  )
}

async function* cells(lines: AsyncIterable<ReportLine>): AsyncGenerator<(string | number)[]> {
  for await (const line of lines) yield columns.map((column) => line[column])
}

async function* text(lines: AsyncIterable<ReportLine>): AsyncGenerator<string> {
  for await (const { line, file, what, name, signInName, detail } of lines) {
    const place = [file, line === 0 ? '' : String(line)].filter((part) => part !== '').join(':')
    yield `${[place, what, name, signInName, detail].filter((part) => part !== '').join(' · ')}\n`
  }
}
