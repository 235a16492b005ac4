import { formatInstant } from '@shared/vocabulary/instant'
import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { singleChunk } from '../../services/exports/chunk'
import { failed, ok } from '../../services/replies'
import { organisation } from '../../services/app/organisation'
import { appearance } from '../../services/app/settings'
import { goalsCsv, runsCsv } from '../../services/training/report/csv'
import { filteredRuns } from '../../services/training/report/filtered'
import { xapiStatements } from '../../services/training/report/xapi'

const names = {
  csv: 'latchkey-class-*.csv',
  goals: 'latchkey-class-goals-*.csv',
  xapi: 'latchkey-class-xapi-*.json',
  pdf: 'latchkey-class-*.pdf',
} as const

/** Saves the class report where the trainer wants it: the runs that the filter leaves, or the page that the window shows. */
export const run: Run<'training.exportReport'> = async (
  desk,
  { operator, session },
  { as, filter },
) => {
  const { runs } = await desk.training.module()
  const at = desk.clock.now()
  const chosen = await filteredRuns(runs, filter, desk.host.zone())
  const courses = new Map((await runs.courses.list()).map(({ id, title }) => [id, title]))
  const { language } = await appearance(desk)
  const content = await {
    csv: () => runsCsv(chosen, courses, language),
    goals: () => goalsCsv(chosen, courses, language),
    xapi: async () => {
      const { domain } = await organisation(desk.store.settings)
      return `${JSON.stringify(xapiStatements(chosen, { domain, courses }), null, 2)}\n`
    },
    pdf: () => desk.host.pageAsPdf(session),
  }[as]()
  const target = await desk.host.chooseTarget(
    names[as].replace('*', formatInstant(at).slice(0, 10)),
  )
  if (target === null) return ok({ saved: false })
  const line = (step: 'begun' | 'done') =>
    usedEntry(desk.clock.now(), operator, 'training.exportReport', {
      step,
      runs: chosen.length,
      as,
    })
  // What leaves the store is written down before it does.
  await desk.store.audit.append(line('begun'))
  try {
    await target.write(singleChunk(content))
  } catch {
    return failed('file', { reason: 'unwritable' })
  }
  await desk.store.audit.append(line('done'))
  return ok({ saved: true })
}
