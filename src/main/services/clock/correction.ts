import { setImmediate } from 'node:timers/promises'
import type { Instant } from '@shared/vocabulary/instant'
import { clockCorrectedEntry } from '../../audit/entries'
import type { Account } from '../../engine/model/account'
import { system } from '../../engine/model/actor'
import type { ClockDoubt, Accepted } from '../../engine/model/decision'
import type { EventOf } from '../../engine/model/events'
import { after } from '../../engine/evolve'
import type { SettingChanges, Settings } from '../../ports/settings'
import { isOfItem } from '../../ports/unreadable'
import type { Desk } from '../desk'
import { everyAccount } from '../directory/exported'
import { sparing } from '../unreadable/sparing'

/** A correction of the clock that has not reached every account yet. It outlives the app. */
const setting = 'clock.correction'
const ended = ''

/** What begins it. */
export function settingOfCorrection({ says, lastSeen }: ClockDoubt): SettingChanges {
  return { [setting]: JSON.stringify({ says, lastSeen }) }
}

export async function isCorrectionUnderWay(settings: Settings): Promise<boolean> {
  return ((await settings.get(setting)) ?? ended) !== ended
}

/** How far back an account is searched for a wait that the wrong clock brought to its end. */
const eventsSearched = 500

/**
 * Sets every account right that was touched while the clock was ahead: nothing could be decided on it before that time came.
 * What had been completed too early is not undone, which could lock the owner out; it is said on the account and in the audit.
 * @returns how many accounts it set right
 */
export async function correctAccounts(desk: Desk): Promise<number> {
  const { settings } = desk.store
  if (!(await isCorrectionUnderWay(settings)) || desk.clockWatch.doubt() !== null) return 0
  const items = sparing(desk)
  let corrected = 0
  for await (const { id, clock } of everyAccount(desk, items, () => undefined)) {
    const now = desk.clock.now()
    if (clock <= now) continue
    try {
      const early = await completedAfter(desk, id, now)
      await desk.store.accounts.decide(id, {
        decision: (account) => correction(desk, account, now, early),
        audit: () => clockCorrectedEntry(now, id, { newest: clock, early }),
        recordedAt: now,
      })
      corrected++
    } catch (error) {
      if (!isOfItem(error)) throw error
      items.spare({ error, accountId: id })
    }
    await setImmediate()
  }
  await items.report()
  await settings.change({ [setting]: null }, [])
  if (corrected > 0) desk.changes.tell({ accountId: null })
  return corrected
}

/** When a wait was to end that has been brought to its end before; null: there was none. */
async function completedAfter(
  { store }: Desk,
  id: Account['id'],
  now: Instant,
): Promise<Instant | null> {
  const events = await store.accounts.events(id, eventsSearched, () => undefined)
  const completed = events
    .map(({ event }) => event)
    .find(({ type, at }) => type === 'replacement-completed' && at > now)
  return completed?.at ?? null
}

function correction(
  { policy: { id, version } }: Desk,
  account: Account,
  at: Instant,
  early: Instant | null,
): Accepted {
  const event: EventOf<'clock-corrected'> = {
    type: 'clock-corrected',
    at,
    by: system,
    was: account.clock,
    early,
  }
  return {
    outcome: 'accepted',
    result: 'done',
    facts: {},
    accounts: [],
    advice: [],
    cites: [],
    before: account,
    due: [],
    events: [event],
    messages: [],
    account: after(account, [event]),
    policy: { id, version },
  }
}
