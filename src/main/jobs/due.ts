import { setImmediate } from 'node:timers/promises'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Desk } from '../services/desk'
import { reportReadable } from '../services/unreadable/report'
import { sparing, type Sparing } from '../services/unreadable/sparing'
import { sweepEntry } from '../audit/entries'
import type { Account } from '../engine/model/account'
import type { Decision } from '../engine/model/decision'
import type { Message } from '../engine/model/messages'
import { settle } from '../engine/time/settle'
import { takenWithin } from '../platform/yielding'
import type { DueAccount } from '../ports/accounts'
import { UnreadableRecord } from '../ports/unreadable'

/** In milliseconds, without the commit: as long as a desk does not notice. */
const sliceOfSweep = 5
/** How many accounts are looked for together: more than fit into a slice. */
const lookedForTogether = 500
/** Accounts that are flushed to the disk together: what settles by itself settles again in the same way after a power cut. */
const flushedTogether = 400

interface Settled {
  readonly accountId: AccountId
  readonly messages: readonly Message[]
}

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
  // Nearly always; a transaction would wait for whoever is writing.
  if (desk.store.accounts.dueBy(now, 1).length === 0) return 0
  const due = dueAccounts(desk, now)
  const items = sparing(desk)
  let settled = 0
  /** A power cut would still undo these: nothing of them is delivered yet. */
  const unsafe: Settled[] = []
  const deliverable: Settled[] = []
  let flushing: Promise<void> = Promise.resolve()
  /** Waits for the flush before, and begins the next. */
  const flush = async (): Promise<void> => {
    await flushing
    const flushed = unsafe.splice(0)
    if (flushed.length === 0) return
    flushing = desk.store.flush().then(() => void deliverable.push(...flushed))
    // Whoever waits for it is told.
    flushing.catch(() => undefined)
  }
  try {
    for (;;) {
      const { taken, done } = await settleStored(desk, items, takenWithin(sliceOfSweep, due), now)
      items.report()
      if (taken === 0) break
      settled += done.length
      unsafe.push(...done)
      await setImmediate()
      if (deliverable.length > 0) await deliverSlice(desk, items, deliverable, now)
      if (desk.store.accounts.mergeSome()) await setImmediate()
      if (unsafe.length >= flushedTogether) await flush()
    }
  } finally {
    // What was stored is delivered whatever happened to the next.
    await flush()
    await flushing
    while (deliverable.length > 0) await deliverSlice(desk, items, deliverable, now)
  }
  if (settled === 0) return 0
  await desk.store.flush()
  desk.changes.tell({ accountId: null })
  return settled
}

/** One account after the other that is due, to be taken while the one before is settled. Each comes once, also one that stays due. */
function* dueAccounts({ store }: Desk, now: Instant): Generator<AccountId, void> {
  for (let after: DueAccount | undefined; ;) {
    const due = store.accounts.dueBy(now, lookedForTogether, after)
    yield* due.map(({ accountId }) => accountId)
    after = due.at(-1)
    if (after === undefined) return
  }
}

async function settleStored(
  desk: Desk,
  { spare }: Sparing,
  ids: Iterable<AccountId>,
  now: Instant,
): Promise<{ readonly taken: number; readonly done: readonly Settled[] }> {
  const taken: AccountId[] = []
  const failed = new Set<AccountId | null>()
  const decisions = await desk.store.accounts.decideEach(
    noting(ids, taken),
    (account) => fallDue(desk, account, now),
    (id, { due }) => (due.length === 0 ? null : sweepEntry(now, id, due)),
    now,
    (failure) => {
      failed.add(failure.accountId)
      spare(failure)
    },
    'soon',
  )
  const done = decisions.flatMap((decision) =>
    decision === null ? [] : [{ accountId: decision.account.id, messages: decision.messages }],
  )
  for (const [index, accountId] of taken.entries()) {
    // It is due, so it is there: what it is found by is not what was stored.
    if (decisions[index] === null && !failed.has(accountId))
      spare({ error: new UnreadableRecord('account', accountId), accountId })
  }
  reportReadable(
    desk,
    done.map(({ accountId }) => ({ table: 'account', key: accountId })),
  )
  return { taken: taken.length, done }
}

function* noting<T>(items: Iterable<T>, taken: T[]): Generator<T, void> {
  for (const item of items) {
    taken.push(item)
    yield item
  }
}

/** Takes from the list what it delivers. */
async function deliverSlice(
  desk: Desk,
  items: Sparing,
  settled: Settled[],
  now: Instant,
): Promise<void> {
  let delivered = 0
  desk.store.together(() => {
    for (const { accountId, messages } of takenWithin(sliceOfSweep, settled.values())) {
      // What can't be handed over of one account keeps nobody else's messages back.
      items.each(accountId, () =>
        desk.store.together(() => desk.courier.deliver(accountId, messages, now)),
      )
      delivered++
    }
  }, 'soon')
  settled.splice(0, delivered)
  items.report()
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
