import { formatInstant } from '@shared/vocabulary/instant'
import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { singleChunk } from '../../services/exports/chunk'
import { failed, ok } from '../../services/replies'
import { appearance } from '../../services/app/settings'
import { reportCsv } from '../../services/training/reportCsv'

/** Saves the class report where the trainer wants it: all runs as a table, or the page that the window shows. */
export const run: Run<'training.exportReport'> = async (desk, { operator, session }, { as }) => {
  const { runs } = await desk.training.module()
  const at = desk.clock.now()
  const all = await runs.list()
  const content =
    as === 'csv'
      ? reportCsv(all, (await appearance(desk)).language)
      : await desk.host.pageAsPdf(session)
  const target = await desk.host.chooseTarget(
    `latchkey-class-${formatInstant(at).slice(0, 10)}.${as}`,
  )
  if (target === null) return ok({ saved: false })
  const line = (step: 'begun' | 'done') =>
    usedEntry(desk.clock.now(), operator, 'training.exportReport', { step, runs: all.length })
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
