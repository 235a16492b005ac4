import { setImmediate } from 'node:timers/promises'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { correctAccounts } from './actions/clock/correction'
import type { Desk } from './actions/desk'
import { finishImport } from './actions/directory/finishImport'
import { lastSeen, noteSeen } from './actions/lastSeen'
import { endIdle } from './actions/operators/ending'
import { clockDoubtEntry, clockJumpEntry, sweepEntry } from './audit/entries'
import type { Account } from './engine/accounts/account'
import type { Decision } from './engine/decision'
import type { Message } from './engine/messages'
import { settle } from './engine/settle'
import { reportDefect } from './machine/defects'
import { watchJumps } from './machine/jumps'
import { takenWithin } from './machine/slices'

/** Every periodic sweep, and how often in seconds. Nothing else of the app runs by itself. */
export const sweeps: readonly { readonly name: string; readonly every: number; readonly start: (desk: Desk) => () => Promise<unknown> }[] = [
  { name: 'clock', every: 10, start: watchClock },
  { name: 'correction', every: 10, start: (desk) => () => correctAccounts(desk) },
  { name: 'idle', every: 5, start: (desk) => async () => endIdle(desk) },
  { name: 'checkpoint', every: 30, start: (desk) => async () => desk.trail.markNowAndThen(desk.store.audit, desk.clock.now()) },
  { name: 'due', every: 30, start: (desk) => () => sweepDue(desk) },
  { name: 'index', every: 15, start: (desk) => () => keepIndex(desk) },
]

/**
 * Runs every sweep now and then at its interval, never two of a kind at once. A sweep that fails is tried again next time.
 * @returns what ends them: over a store that is closed they could only fail
 */
export function runSweeps(desk: Desk): () => void {
  let ended = false
  const intervals: NodeJS.Timeout[] = []
  for (const { name, every, start } of sweeps) {
    const run = start(desk)
    let running = false
    const once = async () => {
      if (running || ended) return
      running = true
      await run().catch((error: unknown) => (ended ? undefined : reportDefect(`sweep ${name}`, error)))
      running = false
    }
    void once()
    intervals.push(setInterval(() => void once(), every * 1000).unref())
  }
  return () => {
    ended = true
    for (const interval of intervals) clearInterval(interval)
  }
}

/** How often it is noted that the desk was seen to run, in seconds: a profile may be open for weeks without a record. */
const seenEvery = 3_600

/**
 * A clock that was set forward, or is not believed, is written down, and the windows are told. As long as it is believed it is
 * noted now and then that the desk was seen. What waited for the clock goes on when it is believed again.
 */
function watchClock(desk: Desk): () => Promise<void> {
  const { clock, clockWatch, store } = desk
  const jumped = watchJumps(clock)
  let doubted = false
  const importPutOff = clockWatch.doubt() !== null
  return async () => {
    const doubt = clockWatch.doubt()
    const now = clock.now()
    if ((doubt !== null) !== doubted) {
      store.audit.append(clockDoubtEntry(now, doubt))
      doubted = doubt !== null
      desk.changes.tell({ accountId: null })
      if (!doubted && importPutOff) await finishImport(desk)
    }
    const seconds = jumped()
    if (seconds !== null) store.audit.append(clockJumpEntry(now, seconds))
    if (doubt === null && now - (lastSeen(store) ?? 0) >= seenEvery) noteSeen(store.settings, now)
  }
}

/** After an update, or where the index did not agree with the accounts, what stands inside words has to be indexed first; and what was written is put together. */
async function keepIndex({ store: { accounts } }: Desk): Promise<void> {
  for (let left = accounts.unindexed(); left > 0; left = accounts.indexSome()) await setImmediate()
  while (accounts.mergeSome()) await setImmediate()
}

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
 * it decides nothing: whoever reads an account in between sees the same.
 * @returns how many accounts it settled
 */
export async function sweepDue(desk: Desk): Promise<number> {
  // By a clock that is not believed nothing comes to its end.
  if (desk.clockWatch.doubt() !== null) return 0
  const now = desk.clock.now()
  // Nearly always; a transaction would wait for whoever is writing.
  if (desk.store.accounts.dueBy(now, 1).length === 0) return 0
  const due = dueAccounts(desk, now)
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
      const done = await settleStored(desk, takenWithin(sliceOfSweep, due), now)
      if (done.length === 0) break
      settled += done.length
      unsafe.push(...done)
      await setImmediate()
      if (deliverable.length > 0) await deliverSlice(desk, deliverable, now)
      if (desk.store.accounts.mergeSome()) await setImmediate()
      if (unsafe.length >= flushedTogether) await flush()
    }
  } finally {
    // What was stored is delivered whatever happened to the next.
    await flush()
    await flushing
    while (deliverable.length > 0) await deliverSlice(desk, deliverable, now)
  }
  if (settled === 0) return 0
  await desk.store.flush()
  desk.changes.tell({ accountId: null })
  return settled
}

/**
 * One account after the other that is due, to be taken while the one before is settled. Ends where an account is due
 * that was given already: it can't be settled, and it would turn for ever.
 */
function* dueAccounts({ store }: Desk, now: Instant): Generator<AccountId, void> {
  let given: ReadonlySet<AccountId> = new Set()
  for (;;) {
    const ids = store.accounts.dueBy(now, lookedForTogether).map(({ accountId }) => accountId)
    if (ids[0] === undefined || given.has(ids[0])) return
    yield* ids
    given = new Set(ids)
  }
}

async function settleStored(desk: Desk, ids: Iterable<AccountId>, now: Instant): Promise<Settled[]> {
  const decisions = await desk.store.accounts.decideEach(
    ids,
    (account) => fallDue(desk, account, now),
    (id, { due }) => (due.length === 0 ? null : sweepEntry(now, id, due)),
    now,
    'soon',
  )
  return decisions.flatMap((decision) => (decision === null ? [] : [{ accountId: decision.account.id, messages: decision.messages }]))
}

/** Takes from the list what it delivers. */
async function deliverSlice(desk: Desk, settled: Settled[], now: Instant): Promise<void> {
  let delivered = 0
  desk.store.together(() => {
    for (const { accountId, messages } of takenWithin(sliceOfSweep, settled.values())) {
      desk.courier.deliver(accountId, messages, now)
      delivered++
    }
  }, 'soon')
  settled.splice(0, delivered)
  await setImmediate()
}

/** What fell due as a decision: by the system, about nothing else. */
function fallDue(desk: Desk, before: Account, now: Instant): Decision {
  const { account, events, messages } = settle(before, now, desk.ids)
  const { id, version } = desk.policy
  return { outcome: 'accepted', result: 'done', facts: {}, accounts: [], advice: [], cites: [], due: events, events: [], messages, account, policy: { id, version } }
}
