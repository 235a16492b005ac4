import { setTimeout } from 'node:timers/promises'
import { registrationOf } from '../directory/planning/registration'
import { randomIds } from '../platform/ids'
import { adaptiveBatch } from '../platform/adaptiveBatch'
import type { AddTask, PlanBook, TellProgress } from '../ports/imports'
import { openBulkLoad, type BulkLoad } from '../store/bulkLoad'
import { openPlanBook } from '../store/plan/planBook'

/** In milliseconds. */
const longestTransaction = 5
/** The desk is in another thread: it waits for the store's lock, and asks for it now and then. */
const restForTheDesk = () => setTimeout(1)

/**
 * Adds the new people of a plan, first the accounts and then what they are found by, in transactions of some milliseconds.
 * Nobody sees them before the import is committed. False where it was stopped: then all of them are gone again.
 */
export async function addAccounts(
  task: AddTask,
  tell: TellProgress,
  stopping: AbortSignal,
): Promise<boolean> {
  const book = openPlanBook(task.plan)
  if (book === null) throw new Error('the plan is gone')
  const bulk = openBulkLoad(task.store)
  try {
    const people = book.summary.classes.new
    // Each is gone through twice, and who waits wants to know of people: half of one is done with the first time.
    const halves = (done: number) => tell(Math.floor(done / 2), people)
    await insert(task, book, bulk, halves, stopping)
    await index(task, bulk, (done) => halves(people + done), stopping)
    if (!stopping.aborted) return true
    await remove(task, bulk)
    return false
  } finally {
    bulk.close()
    await book.close()
  }
}

/** Takes back what was added above a number; what is interrupted can be done again. */
export async function removeAdded({
  store,
  above,
}: Pick<AddTask, 'store' | 'above'>): Promise<void> {
  const bulk = openBulkLoad(store)
  try {
    await remove({ above }, bulk)
  } finally {
    bulk.close()
  }
}

async function insert(
  { now, directory }: AddTask,
  book: PlanBook,
  bulk: BulkLoad,
  tell: (done: number) => void,
  stopping: AbortSignal,
): Promise<void> {
  const batch = adaptiveBatch(longestTransaction, restForTheDesk)
  let done = 0
  for (let after = 0; !stopping.aborted;) {
    const rows = await book.rows('new', after, batch.size)
    const last = rows.at(-1)
    if (last === undefined) return
    const events = rows.flatMap(({ person }) =>
      person === null ? [] : [registrationOf(person, randomIds, now, directory)],
    )
    await batch.run(() => bulk.insertAccounts(events, now))
    after = last.number
    done += rows.length
    tell(done)
  }
}

async function index(
  { above }: AddTask,
  bulk: BulkLoad,
  tell: (done: number) => void,
  stopping: AbortSignal,
): Promise<void> {
  const batch = adaptiveBatch(longestTransaction, restForTheDesk)
  const newest = bulk.newest()
  // So many pieces would be put together, all at once and while the store is locked, before the desk gets round to it.
  bulk.mergeWithin(true)
  for (let from = above + 1; from <= newest && !stopping.aborted;) {
    const to = Math.min(newest, from + batch.size - 1)
    await batch.run(() => bulk.indexAccounts({ from, to }))
    from = to + 1
    tell(to - above)
  }
  bulk.mergeWithin(false)
}

async function remove({ above }: Pick<AddTask, 'above'>, bulk: BulkLoad): Promise<void> {
  const batch = adaptiveBatch(longestTransaction, restForTheDesk)
  while ((await batch.run(() => bulk.removeAbove(above, batch.size))) > 0);
  bulk.mergeWithin(false)
  bulk.beginForgetting()
}
