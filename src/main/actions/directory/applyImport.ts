import { usedEntry } from '../../audit/entries'
import type { PlanBook } from '../../ports/imports'
import type { Action, SignedIn } from '../action'
import type { Desk } from '../desk'
import { failed, ok } from '../replies'
import { plannedImport } from './current'
import type { CurrentImport } from './importRoom'
import { importView } from './importView'
import { makeChanges } from './makeChanges'
import { progressOf } from './progress'

/**
 * Does what the dry run showed, all of it or nothing (decision record 0009): the new accounts are added where nobody sees
 * them; then, in one transaction, they are there, the audit says so, and the changes are owed, whatever happens to the machine.
 */
export const applyImport: Action<'directory.applyImport'> = async (desk, asking, { importId }) => {
  const found = plannedImport(desk, asking, importId, ['planned'])
  if (!found.ok) return found
  const { current, book } = found.value
  if (desk.clockWatch.doubt() !== null) return failed('conflict', { clock: 'doubted' })
  if (book.summary.fileRefused !== null) return failed('conflict', { import: 'refused' })
  if (desk.store.imports.underWay() !== null) return failed('conflict', { import: 'under-way' })
  try {
    Object.assign(current, { phase: 'adding', stop: null })
    desk.store.imports.begin(importId, asking.operator.id)
    if (!(await added(desk, current, book))) return ok(importView(Object.assign(current, { phase: 'planned' as const, stop: 'done' as const })))
    commit(desk, asking, book)
    // Where it was stopped too late, it is decided all the same.
    Object.assign(current, { phase: 'changing', stop: null })
    await changed(desk, current, book)
    return ok(importView(Object.assign(current, { phase: 'done' as const, report: reportOf(book) })))
  } finally {
    current.progress = null
    desk.changes.tell({ accountId: null })
  }
}

/** False: it was stopped, and everything is as before. */
async function added(desk: Desk, current: CurrentImport, book: PlanBook): Promise<boolean> {
  const { store, imports, clock } = desk
  const { summary } = book
  const begun = store.imports.underWay()
  if (store.imports.file === null || begun === null || summary.format === null) throw new Error('no import was begun')
  if (summary.classes.new === 0) return true
  const task = { store: store.imports.file, plan: store.imports.planFile(current.id), directory: summary.format, above: begun.above, now: clock.now() }
  try {
    if (await imports.thread.addAccounts(task, telling(desk, current))) return true
  } catch (error) {
    await imports.thread.removeAdded(task)
    store.imports.takenBack()
    Object.assign(current, { phase: 'planned', stop: null })
    throw error
  }
  store.imports.takenBack()
  return false
}

function commit({ store, clock }: Desk, { operator }: SignedIn, book: PlanBook): void {
  const { format, digest, classes, gated } = book.summary
  const owed = book.owedCount()
  const facts = { format, digest, added: classes.new, changed: owed, accepted: book.acceptedCount(), gated }
  store.imports.commit(usedEntry(clock.now(), operator, 'directory.applyImport', facts), owed > 0)
}

async function changed(desk: Desk, current: CurrentImport, book: PlanBook): Promise<void> {
  const owed = book.owedCount()
  if (owed === 0) return
  // The new people are there from here on.
  desk.changes.tell({ accountId: null })
  const tell = telling(desk, current)
  await makeChanges(desk, book, (done) => tell(done, owed))
  desk.store.imports.finished()
}

function telling({ imports }: Desk, current: CurrentImport): (done: number, of: number) => void {
  const progress = progressOf(current.phase)
  return (done, of) => {
    current.progress = progress(done, of)
    imports.progress.tell({ importId: current.id, progress: current.progress })
  }
}

function reportOf(book: PlanBook): NonNullable<CurrentImport['report']> {
  const { classes, refused, gated } = book.summary
  const notAccepted = classes.held - book.acceptedCount()
  return { added: classes.new, changed: book.resultCount('done'), held: notAccepted + book.resultCount('held'), same: classes.same, gone: classes.gone, refused, gated }
}
