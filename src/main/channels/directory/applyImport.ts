import type { ImportReportView } from '@shared/views/directory'
import { failedEntry, usedEntry } from '../../audit/entries'
import type { ImportUnderWay, ImportPlan } from '../../ports/imports'
import type { SignedIn } from '../../services/asking'
import type { Run } from '../run'
import type { Desk } from '../../services/desk'
import { approvalFor, useApproval } from '../../services/approvals/deskApprovals'
import { failed, ok } from '../../services/replies'
import { changedSince } from '../../services/directory/chosenFiles'
import { plannedImport } from '../../services/directory/current'
import { importView } from '../../services/directory/importView'
import { makeChanges } from '../../services/directory/makeChanges'
import {
  adding,
  changing,
  done,
  planned,
  type Adding,
  type Changing,
} from '../../services/directory/stages'
import { telling } from '../../services/directory/telling'

/**
 * Does what the dry run showed, all of it or nothing (decision record 0009): the new accounts are added where nobody sees
 * them; then, in one transaction, they are there, the audit says so, and the changes are owed, whatever happens to the machine.
 */
export const run: Run<'directory.applyImport'> = async (desk, asking, { importId, reason }) => {
  const found = plannedImport(desk, asking, importId)
  if (!found.ok) return found
  const { current, stage } = found.value
  const { book } = stage
  if (desk.clockWatch.doubt() !== null) return failed('conflict', { clock: 'doubted' })
  if (book.summary.fileRefused !== null) return failed('conflict', { import: 'refused' })
  const { classes, digest } = book.summary
  const other = await changedSince(current.files)
  if (other !== null) return other
  if (!(await exchangeApproved(desk, asking, book, reason))) return ok(await importView(current))
  if (current.stage !== stage) return failed('conflict', { import: 'under-way' })
  // Before anything is waited for: a dry run is applied once, and not changed meanwhile.
  const toAdd = adding(stage)
  current.stage = toAdd
  try {
    const begun = await desk.store.imports.begin(
      importId,
      asking.operator.id,
      usedEntry(desk.clock.now(), asking.operator, 'directory.applyImport', {
        step: 'begun',
        of: classes.new,
        digest,
      }),
    )
    if (begun === null) {
      current.stage = planned(book)
      return failed('conflict', { import: 'under-way' })
    }
    if (!(await decided(desk, asking, begun, toAdd))) {
      current.stage = planned(book, 'done')
      return ok(await importView(current))
    }
    // Where it was stopped too late, it is decided all the same.
    const toChange = changing(toAdd)
    current.stage = toChange
    await changed(desk, importId, toChange)
    current.stage = done(toChange, await reportOf(book))
    return ok(await importView(current))
  } catch (error) {
    // Nothing of it is there, so it can be tried again.
    if ((await desk.store.imports.underWay()) === null) current.stage = planned(book)
    throw error
  } finally {
    desk.changes.tell({ accountId: null })
  }
}

/**
 * What would exchange all contacts of somebody takes a supervisor who is not the one that imports, for just these people of
 * just this file (rule directory.no-exchange). Where nobody has approved it yet, it is asked for.
 */
async function exchangeApproved(
  desk: Desk,
  asking: SignedIn,
  book: ImportPlan,
  reason: string | undefined,
): Promise<boolean> {
  const people = await book.exchanges()
  if (people.length === 0) return true
  if (reason === undefined) return false
  const { approval } = await approvalFor(desk, asking, 'directory.applyImport', {
    act: 'accept-exchange',
    what: { digest: book.summary.digest, people },
    about: { accounts: people.length },
    reason,
  })
  return approval !== null && (await useApproval(desk, asking, approval)) === null
}

/** Adds and commits. False: it was stopped, and everything is as before; so it is where this fails. */
async function decided(
  desk: Desk,
  asking: SignedIn,
  { planId, above }: ImportUnderWay,
  stage: Adding,
): Promise<boolean> {
  const { store, imports, clock } = desk
  const { summary } = stage.book
  if (store.imports.file === null || summary.format === null) throw new Error('no import was begun')
  const task = {
    store: store.imports.file,
    plan: store.imports.planFile(planId),
    directory: summary.format,
    above,
    now: clock.now(),
  }
  try {
    const isWhole =
      summary.classes.new === 0 ||
      (await imports.thread.addAccounts(task, telling(desk, planId, stage)))
    if (isWhole) await commit(desk, asking, stage.book)
    else
      await store.imports.rollBack(
        failedEntry(clock.now(), asking.operator, 'directory.applyImport', { cause: 'stopped' }),
      )
    return isWhole
  } catch (error) {
    await imports.thread.removeAdded(task)
    await store.imports.rollBack(
      failedEntry(clock.now(), asking.operator, 'directory.applyImport', { cause: 'failed' }),
    )
    throw error
  }
}

async function commit(
  { store, clock }: Desk,
  { operator }: SignedIn,
  book: ImportPlan,
): Promise<void> {
  const { format, digest, classes, gated } = book.summary
  const owed = await book.outstandingCount()
  const facts = {
    format,
    digest,
    added: classes.new,
    changed: owed,
    accepted: await book.acceptedCount(),
    gated,
  }
  await store.imports.commit(
    usedEntry(clock.now(), operator, 'directory.applyImport', facts),
    owed > 0,
  )
}

async function changed(desk: Desk, importId: string, stage: Changing): Promise<void> {
  const { book } = stage
  const owed = await book.outstandingCount()
  if (owed === 0) return
  // The new people are there from here on.
  desk.changes.tell({ accountId: null })
  const tell = telling(desk, importId, stage)
  await makeChanges(desk, book, (done) => tell(done, owed))
  await desk.store.imports.finish()
}

async function reportOf(book: ImportPlan): Promise<ImportReportView> {
  const { classes, refused, gated } = book.summary
  const notAccepted = classes.held - (await book.acceptedCount())
  return {
    added: classes.new,
    changed: await book.resultCount('done'),
    held: notAccepted + (await book.resultCount('held')),
    same: classes.same,
    gone: classes.gone,
    refused,
    gated,
  }
}
