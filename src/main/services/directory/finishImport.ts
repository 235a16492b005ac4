import type { Facts } from '@shared/vocabulary/outcomes'
import { bySystem } from '../../audit/entries'
import type { AuditEntry } from '../../ports/audit'
import type { ImportUnderWay } from '../../ports/imports'
import { UnreadableRecord } from '../../ports/unreadable'
import type { Desk } from '../desk'
import { reportUnreadable } from '../unreadable/report'
import { makeChanges } from './makeChanges'

/**
 * At the start: an import that was cut short while it added people is taken back; one that was decided is finished. Either
 * way all of it is there or nothing. Plans that nobody needs any more are removed.
 */
export async function finishImport(desk: Desk): Promise<void> {
  const { imports } = desk.store
  // What it owes is decided account by account: it waits until the clock is believed (rule clock.suspect).
  if (desk.clockWatch.doubt() !== null) return
  const cut = await underWay(desk)
  await imports.removePlans(cut?.state === 'changing' ? cut.planId : null)
  if (cut === null || imports.file === null) return
  if (cut.state === 'adding') {
    await desk.imports.thread.removeAdded({ store: imports.file, above: cut.above })
    await imports.rollBack(failedImport(desk, { cause: 'cutOff' }))
    return
  }
  const book = await imports.openPlan(cut.planId)
  if (book === null) await imports.finish(failedImport(desk, { cause: 'lost' }))
  else {
    await makeChanges(desk, book, () => undefined)
    await book.close()
    await imports.finish()
  }
  await imports.removePlans(null)
  desk.changes.tell({ accountId: null })
}

/** Where nobody can tell any more what was under way, the audit says so, and the next import can begin. */
async function underWay(desk: Desk): Promise<ImportUnderWay | null> {
  const { imports } = desk.store
  try {
    return await imports.underWay()
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error
    await reportUnreadable(desk, error)
    await imports.finish(failedImport(desk, { cause: 'lost' }))
    return null
  }
}

function failedImport({ clock }: Desk, facts: Facts): AuditEntry {
  return bySystem(clock.now(), 'directory.applyImport', facts, 'failed')
}
