import { usedEntry } from '../../audit/entries'
import { checkMapping } from '../../directory/mapping/mapping'
import type { Action } from '../action'
import { UnreadableRecord } from '../../ports/unreadable'
import { failed, ok } from '../replies'
import { reportUnreadable } from '../unreadable/report'
import { currentImport, dropPlan } from './current'
import { importView } from './importView'
import { rememberMapping } from './mappings'
import { progressOf } from './progress'

/** A dry run: what the files would add and change, and every problem in them. Nothing is stored but the plan, which goes again. */
export const planImport: Action<'directory.planImport'> = async (desk, asking, { importId }) => {
  const found = currentImport(desk, asking, importId, ['mapping', 'planned'])
  if (!found.ok) return found
  const current = found.value
  const { imports, store, clock, policy } = desk
  const { mapping } = current
  const storeFile = store.imports.file
  if (storeFile === null) return failed('conflict', { import: 'in-memory' })
  if (mapping === null || checkMapping(mapping, current.columns).length > 0) return failed('conflict', { mapping: 'unusable' })

  dropPlan(desk, current)
  Object.assign(current, { phase: 'reading', stop: null })
  const progress = progressOf('reading')
  const tell = (done: number, of: number): void => {
    current.progress = progress(done, of)
    imports.progress.tell({ importId, progress: current.progress })
  }
  try {
    const task = { store: storeFile, plan: store.imports.planFile(importId), planId: importId, files: current.files, mapping, now: clock.now(), policy }
    const summary = await imports.thread.makePlan(task, tell)
    if (summary === null) return ok(importView(Object.assign(current, { phase: 'mapping' as const, progress: null, stop: 'done' as const })))
    for (const { table, key } of summary.unreadable) reportUnreadable(desk, new UnreadableRecord(table, key))
    rememberMapping(store.settings, mapping, current.columns)
    const { format, digest, classes } = summary
    // It was stopped too late: the dry run is there.
    current.stop = null
    store.audit.append(usedEntry(clock.now(), asking.operator, 'directory.planImport', { format, digest, added: classes.new, changed: classes.changed, held: classes.held }))
    return ok(importView(Object.assign(current, { phase: 'planned' as const, book: store.imports.openPlan(importId) })))
  } catch (error) {
    Object.assign(current, { phase: 'mapping', stop: null })
    // Of a file that was there a moment ago and is not now the person can be told; the rest is a defect.
    if (error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))) return failed('file', { reason: 'unreadable' })
    throw error
  } finally {
    current.progress = null
  }
}
