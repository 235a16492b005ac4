import type { Facts } from '@shared/vocabulary/outcomes'
import type { AuditEntry } from '../../ports/audit'
import type { Desk } from '../desk'
import { makeChanges } from './makeChanges'

/**
 * At the start: an import that was cut short while it added people is taken back; one that was decided is finished. Either
 * way all of it is there or nothing. Plans that nobody needs any more are removed.
 */
export async function finishImport(desk: Desk): Promise<void> {
  const { imports, audit } = desk.store
  // What it owes is decided account by account: it waits until the clock is believed (rule clock.suspect).
  if (desk.clockWatch.doubt() !== null) return
  const cut = imports.underWay()
  imports.removePlans(cut?.state === 'changing' ? cut.planId : null)
  if (cut === null || imports.file === null) return
  if (cut.state === 'adding') {
    await desk.imports.thread.removeAdded({ store: imports.file, above: cut.above })
    imports.takenBack()
    audit.append(failedImport(desk, { cause: 'cutOff' }))
    return
  }
  const book = imports.openPlan(cut.planId)
  if (book === null) audit.append(failedImport(desk, { cause: 'lost' }))
  else {
    await makeChanges(desk, book, () => undefined)
    book.close()
  }
  imports.finished()
  imports.removePlans(null)
  desk.changes.tell({ accountId: null })
}

function failedImport({ clock }: Desk, facts: Facts): AuditEntry {
  return { at: clock.now(), by: { kind: 'system' }, action: 'directory.applyImport', accountId: null, caseId: null, outcome: 'failed', rule: null, facts }
}
