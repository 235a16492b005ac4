import { setImmediate } from 'node:timers/promises'
import { decisionEntry, sweepEntry } from '../audit/entries'
import { decide } from '../engine/commands/decide'
import type { Decision } from '../engine/model/decision'
import type { CommandOf } from '../engine/model/commands'
import type { Instant } from '@shared/vocabulary/instant'
import type { AccountId } from '@shared/vocabulary/ids'
import { mapInTurn } from '../platform/inTurn'
import { contextOf } from '../services/commands/context'
import type { Desk } from '../services/desk'
import {
  askedPerMinute,
  keepRiskNotice,
  standingNotice,
  type RiskNoticeRun,
} from '../services/insights/riskNotice'
import { sparing, type Sparing } from '../services/unreadable/sparing'

/** How often, in seconds. */
export const askedEvery = 10
/** In milliseconds, without the commit: as long as a desk does not notice. */
const slice = 5
const inATurn = (askedPerMinute / 60) * askedEvery
const asking: CommandOf<'raise-notice'> = {
  type: 'raise-notice',
  by: { kind: 'system' },
  tell: true,
}

/**
 * Goes on with a notice to all accounts with a risk: so many at a time, and for as long as nobody stops it. An account that can't
 * be read is left out. After a power cut the place is an earlier one, and whoever was asked already is not asked again: the
 * engine asks nobody twice within a month.
 */
export async function askAtRisk(desk: Desk): Promise<void> {
  const standing = await standingNotice(desk)
  if (standing?.state !== 'running' || desk.clockWatch.doubt() !== null) return
  const { run } = standing
  const now = desk.clock.now()
  const places = await desk.store.insights.atRisk(run.risk, run.before, run.after, inATurn)
  if (places.length === 0) return keepRiskNotice(desk, { ...run, endedAt: now })
  const items = sparing(desk)
  const risky = await mapInTurn(places, async ({ accountId }) =>
    items.each(accountId, async () =>
      (await desk.store.insights.hasRisk(accountId, run.risk, run.before)) ? accountId : null,
    ),
  )
  const asked = await askEach(
    desk,
    items,
    run,
    risky.filter((id) => id !== null),
    now,
  )
  await items.report()
  await keepRiskNotice(desk, {
    ...run,
    after: places.at(-1) ?? run.after,
    done: run.done + places.length,
    asked: run.asked + asked,
    leftOut: run.leftOut + items.leftOut(),
    spared: run.spared + places.length - asked - items.leftOut(),
  })
}

/** @returns how many of them this notice has asked, now or before a power cut */
async function askEach(
  desk: Desk,
  items: Sparing,
  run: RiskNoticeRun,
  ids: readonly AccountId[],
  now: Instant,
): Promise<number> {
  let asked = 0
  for (let left = ids; left.length > 0; await setImmediate()) {
    const since = performance.now()
    const decisions = await desk.store.accounts.decideEach(
      left,
      {
        decision: (account) => decide(account, asking, { ...contextOf(desk, now), holders: [] }),
        audit: (id, decision) => entryOf(id, decision, now),
        recordedAt: now,
        goesOn: () => performance.now() - since < slice,
      },
      items.spare,
    )
    left = left.slice(decisions.length)
    const stored = decisions.filter((decision) => decision !== null)
    asked += stored.filter(({ account }) => (account.noticeToldAt ?? 0) >= run.startedAt).length
    await desk.courier.deliver(
      stored.map(({ account, messages }) => ({ accountId: account.id, messages })),
      now,
      items.spare,
    )
  }
  return asked
}

function entryOf(id: AccountId, decision: Decision, now: Instant) {
  const { events, due } = decision
  if (events.length > 0) return decisionEntry(now, asking, id, decision)
  return due.length > 0 ? sweepEntry(now, id, due) : null
}
