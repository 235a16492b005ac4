import { setImmediate } from 'node:timers/promises'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Desk } from '../services/desk'
import { reportReadable } from '../services/unreadable/report'
import { sparing, type Sparing } from '../services/unreadable/sparing'
import { sweepEntry } from '../audit/entries'
import type { Account } from '../engine/model/account'
import type { Decision } from '../engine/model/decision'
import { settle } from '../engine/time/settle'
import type { Delivery } from '../ports/courier'
import type { DueAccount } from '../ports/dates'
import { UnreadableRecord } from '../ports/unreadable'

/** In milliseconds, without the commit: as long as a desk does not notice. */
const sliceOfSweep = 5
/** How many accounts are looked for together: more than fit into a slice. */
const lookedForTogether = 500
/** Accounts that are flushed to the disk together: what settles by itself settles again in the same way after a power cut. */
const flushedTogether = 400
/** Accounts whose messages are handed over together, in some milliseconds. */
const deliveredTogether = 100

/**
 * Stores what fell due before now: replacements that end, reminders, requests that lapse. A sweep only makes it known,
 * it decides nothing: whoever reads an account in between sees the same. An account that can't be read, or that Latchkey
 * fails at, is reported and left as it is; everybody else's things happen.
 * @returns how many accounts it settled
 */
export async function sweepDue(desk: Desk): Promise<number> {
  // By a clock that is not believed nothing comes to its end.
  if (desk.clockWatch.doubt() !== null) return 0
  const now = desk.clock.now()
  const due = dueAccounts(desk, now)
  const items = sparing(desk)
  let settled = 0
  /** A power cut would still undo these: nothing of them is delivered yet. */
  const unsafe: Delivery[] = []
  const deliverable: Delivery[] = []
  let flushing: Promise<void> = Promise.resolve()
  /** Waits for the flush before, and begins the next. */
  const flush = async (): Promise<void> => {
    await flushing
    const flushed = unsafe.splice(0)
    if (flushed.length === 0) return
    flushing = desk.store.upkeep.flush().then(() => void deliverable.push(...flushed))
    // Whoever waits for it is told.
    flushing.catch(() => undefined)
  }
  try {
    for (let next = await due(); next.length > 0; next = await due(next)) {
      const { taken, done } = await settleStored(desk, items, next, now)
      next.splice(0, taken)
      await items.report()
      settled += done.length
      unsafe.push(...done)
      await setImmediate()
      if (deliverable.length > 0) await deliverSlice(desk, items, deliverable, now)
      if (await desk.store.upkeep.mergeSome()) await setImmediate()
      if (unsafe.length >= flushedTogether) await flush()
    }
  } finally {
    // What was stored is delivered whatever happened to the next.
    await flush()
    await flushing
    while (deliverable.length > 0) await deliverSlice(desk, items, deliverable, now)
  }
  if (settled === 0) return 0
  await desk.store.upkeep.flush()
  desk.changes.tell({ accountId: null })
  return settled
}

/** What is left of a page of accounts that are due, or the next page. Each comes once, also one that stays due. */
function dueAccounts({ store }: Desk, now: Instant): (left?: AccountId[]) => Promise<AccountId[]> {
  let after: DueAccount | undefined
  let ended = false
  return async (left = []) => {
    if (left.length > 0 || ended) return left
    const due = await store.dates.dueBy(now, lookedForTogether, after)
    after = due.at(-1)
    ended = due.length < lookedForTogether
    return due.map(({ accountId }) => accountId)
  }
}

/** Settles accounts from the first on, for as long as a slice lasts. */
async function settleStored(
  desk: Desk,
  { spare }: Sparing,
  ids: readonly AccountId[],
  now: Instant,
): Promise<{ readonly taken: number; readonly done: readonly Delivery[] }> {
  const failed = new Set<AccountId | null>()
  const since = performance.now()
  const decisions = await desk.store.accounts.decideEach(
    ids,
    {
      decision: (account) => fallDue(desk, account, now),
      audit: (id, { due }) => (due.length === 0 ? null : sweepEntry(now, id, due)),
      recordedAt: now,
      goesOn: () => performance.now() - since < sliceOfSweep,
      durability: 'soon',
    },
    (failure) => {
      failed.add(failure.accountId)
      spare(failure)
    },
  )
  const done = decisions.flatMap((decision) =>
    decision === null ? [] : [{ accountId: decision.account.id, messages: decision.messages }],
  )
  for (const [index, decision] of decisions.entries()) {
    const accountId = ids[index]
    // It is due, so it is there: what it is found by is not what was stored.
    if (decision === null && accountId !== undefined && !failed.has(accountId))
      spare({ error: new UnreadableRecord('account', accountId), accountId })
  }
  await reportReadable(
    desk,
    done.map(({ accountId }) => ({ table: 'account', key: accountId })),
  )
  return { taken: decisions.length, done }
}

/** Takes from the list what it delivers. */
async function deliverSlice(
  desk: Desk,
  items: Sparing,
  settled: Delivery[],
  now: Instant,
): Promise<void> {
  await desk.courier.deliver(settled.splice(0, deliveredTogether), now, items.spare)
  await items.report()
  await setImmediate()
}

/** What fell due as a decision: by the system, about nothing else. */
function fallDue(desk: Desk, stored: Account, now: Instant): Decision {
  const { account, events, messages } = settle(stored, now, desk.ids)
  const { id, version } = desk.policy
  return {
    outcome: 'accepted',
    result: 'done',
    facts: {},
    accounts: [],
    advice: [],
    cites: [],
    before: account,
    due: events,
    events: [],
    messages,
    account,
    policy: { id, version },
  }
}
