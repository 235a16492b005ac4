import { setImmediate } from 'node:timers/promises'
import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Desk } from './actions/desk'
import { endIdle } from './actions/operators/ending'
import { clockJumpEntry, sweepEntry } from './audit/entries'
import type { Account } from './engine/accounts/account'
import type { Decision } from './engine/decision'
import type { Message } from './engine/messages'
import { settle } from './engine/settle'
import { reportDefect } from './machine/defects'
import { watchJumps } from './machine/jumps'
import { paced } from './machine/pace'

/** Every periodic sweep, and how often in seconds. Nothing else of the app runs by itself. */
export const sweeps: readonly { readonly name: string; readonly every: number; readonly start: (desk: Desk) => () => Promise<unknown> }[] = [
  { name: 'clock', every: 10, start: recordJumps },
  { name: 'idle', every: 5, start: (desk) => async () => endIdle(desk) },
  { name: 'checkpoint', every: 30, start: (desk) => async () => desk.trail.markNowAndThen(desk.store.audit, desk.clock.now()) },
  { name: 'due', every: 30, start: (desk) => () => sweepDue(desk) },
  { name: 'index', every: 60, start: (desk) => () => indexRest(desk) },
]

/** Runs every sweep now and then at its interval, never two of a kind at once. A sweep that fails is tried again next time. */
export function runSweeps(desk: Desk): void {
  for (const { name, every, start } of sweeps) {
    const run = start(desk)
    let running = false
    const once = async () => {
      if (running) return
      running = true
      await run().catch((error: unknown) => reportDefect(`sweep ${name}`, error))
      running = false
    }
    void once()
    setInterval(() => void once(), every * 1000).unref()
  }
}

/** A clock that was set forward brings waits to their end before their time: it can't be refused, but it is written down. */
function recordJumps(desk: Desk): () => Promise<void> {
  const jumped = watchJumps(desk.clock)
  return async () => {
    const seconds = jumped()
    if (seconds !== null) desk.store.audit.append(clockJumpEntry(desk.clock.now(), seconds))
  }
}

/** After an update, or where the index did not agree with the accounts, what stands inside words has to be indexed first. */
async function indexRest({ store: { accounts } }: Desk): Promise<void> {
  for (let left = accounts.unindexed(); left > 0; left = accounts.indexSome()) await setImmediate()
}

/** In milliseconds: as long as a desk does not notice. */
const sliceOfSweep = 8
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
  const now = desk.clock.now()
  const pace = paced(sliceOfSweep, setImmediate)
  let settled = 0
  let last: AccountId | null = null
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
      const due = desk.store.accounts.dueBy(now, pace.size)
      // The same account again at the head of the list would mean that it can't be settled: better stop than turn for ever.
      if (due[0] === undefined || due[0].accountId === last) break
      last = due[0].accountId
      await pace.held(async () => {
        unsafe.push(...(await settleStored(desk, due.map(({ accountId }) => accountId), now)))
        deliver(desk, deliverable.splice(0, due.length), now)
      })
      if (unsafe.length >= flushedTogether) await flush()
      settled += due.length
    }
  } finally {
    // What was stored is delivered whatever happened to the next.
    await flush()
    await flushing
    while (deliverable.length > 0) await pace.held(() => deliver(desk, deliverable.splice(0, pace.size), now))
  }
  if (settled === 0) return 0
  await desk.store.flush()
  desk.changes.tell({ accountId: null })
  return settled
}

async function settleStored(desk: Desk, ids: readonly AccountId[], now: Instant): Promise<Settled[]> {
  const done = await desk.store.accounts.decideEach(
    ids,
    (account) => fallDue(desk, account, now),
    (id, { due }) => (due.length === 0 ? null : sweepEntry(now, id, due)),
    now,
    'soon',
  )
  return ids.flatMap((accountId, index) => {
    const messages = done[index]?.messages ?? []
    return messages.length === 0 ? [] : [{ accountId, messages }]
  })
}

function deliver(desk: Desk, settled: readonly Settled[], now: Instant): void {
  if (settled.length > 0) desk.store.together(() => settled.forEach(({ accountId, messages }) => desk.courier.deliver(accountId, messages, now)), 'soon')
}

/** What fell due as a decision: by the system, about nothing else. */
function fallDue(desk: Desk, before: Account, now: Instant): Decision {
  const { account, events, messages } = settle(before, now, desk.ids)
  const { id, version } = desk.policy
  return { outcome: 'accepted', result: 'done', facts: {}, accounts: [], advice: [], cites: [], due: events, events: [], messages, account, policy: { id, version } }
}
