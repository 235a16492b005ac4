import { setImmediate } from 'node:timers/promises'
import { decisionEntry } from '../../audit/entries'
import { isDone, updateCommand } from '../../directory/planning/plan'
import { decide } from '../../engine/commands/decide'
import type { PlanBook, PlanRow, RowResult } from '../../ports/imports'
import { isOfItem } from '../../ports/unreadable'
import { contextOf } from '../commands/context'
import type { Desk } from '../desk'
import { sparing, type Sparing } from '../unreadable/sparing'

const atOnce = 50
/** Longer than this many milliseconds the desk is not kept from its work. */
const slice = 8

/**
 * Makes the changes that a committed import owes, account by account as the engine decides it now, and marks what was done.
 * It can be called again after a crash: what is done already is not done twice. An account that can't be read keeps what it
 * has: its change counts as held back, and all others are made.
 */
export async function makeChanges(
  desk: Desk,
  book: PlanBook,
  tell: (done: number) => void,
): Promise<void> {
  const items = sparing(desk)
  let done = 0
  let since = performance.now()
  for (let rows = await book.owed(atOnce); rows.length > 0; rows = await book.owed(atOnce)) {
    const results: { number: number; result: RowResult }[] = []
    for (const row of rows) {
      results.push({ number: row.number, result: await changeOrHold(desk, items, row) })
      if (performance.now() - since < slice) continue
      await setImmediate()
      since = performance.now()
    }
    await book.mark(results)
    await items.report()
    tell((done += rows.length))
  }
}

async function changeOrHold(desk: Desk, items: Sparing, row: PlanRow): Promise<RowResult> {
  try {
    return await change(desk, row)
  } catch (error) {
    if (row.accountId === null || !isOfItem(error)) throw error
    items.spare({ error, accountId: row.accountId })
    return 'held'
  }
}

async function change(desk: Desk, { accountId, update, accepted }: PlanRow): Promise<RowResult> {
  const present = accountId === null ? null : await desk.store.accounts.read(accountId)
  if (accountId === null || update === null || present === null) return 'held'
  if (isDone(present, update)) return 'done'
  const now = desk.clock.now()
  const context = contextOf(desk, now)
  // Asked when it is this account's turn: somebody may have got the name since the dry run.
  let namesTaken = 0
  for (const { value } of update.namesAdded)
    if (await desk.store.search.isNameOfAnother(value, accountId)) namesTaken++
  const command = updateCommand(update, accepted, namesTaken)
  const decision = await desk.store.accounts.decide(accountId, {
    decision: (account) => decide(account, command, context),
    // The import has its own line with its counts. What somebody accepted for this account, or what it refused now, is said of it.
    audit: (decided) =>
      accepted || decided.outcome === 'refused'
        ? decisionEntry(now, command, accountId, decided)
        : null,
    recordedAt: now,
  })
  if (decision === null) return 'held'
  await desk.courier.deliver([{ accountId, messages: decision.messages }], now)
  return decision.outcome === 'accepted' ? 'done' : 'held'
}
