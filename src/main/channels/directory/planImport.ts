import { usedEntry } from '../../audit/entries'
import { checkMapping } from '../../directory/mapping/mapping'
import type { Run } from '../run'
import { UnreadableRecord } from '../../ports/unreadable'
import { failed, ok } from '../../services/replies'
import { reportUnreadable } from '../../services/unreadable/report'
import { fileFailure } from '../../services/directory/chosenFiles'
import { closePlan, restingImport } from '../../services/directory/current'
import { importView } from '../../services/directory/importView'
import { settingOfMapping } from '../../services/directory/mappings'
import { mapped, planned, reading } from '../../services/directory/stages'
import { telling } from '../../services/directory/telling'

/** A dry run: what the files would add and change, and every problem in them. Nothing is stored but the plan, which goes again. */
export const run: Run<'directory.planImport'> = async (desk, asking, { importId }) => {
  const found = restingImport(desk, asking, importId)
  if (!found.ok) return found
  const { current, stage: before } = found.value
  if (before.phase === 'done') return failed('conflict', { import: before.phase })
  const { imports, store, clock, policy } = desk
  const { mapping } = current
  const storeFile = store.imports.file
  if (storeFile === null) return failed('conflict', { import: 'in-memory' })
  if (mapping === null || checkMapping(mapping, current.columns).length > 0)
    return failed('conflict', { mapping: 'unusable' })

  const stage = reading()
  current.stage = stage
  try {
    await closePlan(desk, before)
    const task = {
      store: storeFile,
      plan: store.imports.planFile(importId),
      planId: importId,
      files: current.files,
      mapping,
      now: clock.now(),
      policy,
    }
    const summary = await imports.thread.makePlan(task, telling(desk, importId, stage))
    if (summary === null) {
      current.stage = mapped('done')
      return ok(await importView(current))
    }
    for (const { table, key, accountId } of summary.unreadable)
      await reportUnreadable(desk, new UnreadableRecord(table, key), accountId)
    const { format, digest, classes } = summary
    const book = await store.imports.openPlan(importId)
    if (book === null) throw new Error('the dry run is gone')
    const entry = usedEntry(clock.now(), asking.operator, 'directory.planImport', {
      format,
      digest,
      added: classes.new,
      changed: classes.changed,
      held: classes.held,
    })
    await store.settings.change(settingOfMapping(mapping, current.columns), [entry])
    // Also where it was stopped too late: the dry run is there.
    current.stage = planned(book)
    return ok(await importView(current))
  } catch (error) {
    current.stage = mapped()
    // Of a file that was there a moment ago and is not now the person can be told; the rest is a defect.
    const failure = fileFailure(error)
    if (failure === null) throw error
    return failure
  }
}
