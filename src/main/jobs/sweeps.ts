import { correctAccounts } from '../services/clock/correction'
import type { Desk } from '../services/desk'
import { endIdle } from '../services/operators/ending'
import { watchClock } from './clock'
import { deliveryEvery, keepSending } from './delivery'
import { draftsEvery, forgetDrafts } from './drafts'
import { sweepDue } from './due'
import { countedEvery, countInsights } from './insights'
import { hooksEvery, tellHook } from './hooks'
import { keepExamining, lookedEvery } from './integrity'
import { findOrphans, orphansEvery } from './orphans'
import { forgetRequests, forgottenEvery } from './requests'
import { keepLookingBack, returnsEvery } from './returns'
import { askAtRisk, askedEvery } from './riskNotice'
import { checkSeals, sealsEvery } from './seals'
import { forgetUnknownNames, unknownNamesEvery } from './unknownNames'
import { lookAgain } from './unreadable'
import { keepIndex } from './wordIndex'
import { reportDefect } from '../platform/defects'

/** Every periodic job, and how often in seconds. Only the store's checkpoints run by themselves besides (store/checkpoints.ts). */
export const sweeps: readonly {
  readonly name: string
  readonly every: number
  readonly start: (desk: Desk) => () => Promise<unknown>
}[] = [
  { name: 'clock', every: 10, start: watchClock },
  { name: 'correction', every: 10, start: (desk) => () => correctAccounts(desk) },
  { name: 'idle', every: 5, start: (desk) => async () => endIdle(desk) },
  {
    name: 'checkpoint',
    every: 30,
    start: (desk) => async () => desk.trail.markNowAndThen(desk.store.audit, desk.clock.now()),
  },
  { name: 'seals', every: sealsEvery, start: checkSeals },
  { name: 'due', every: 30, start: (desk) => () => sweepDue(desk) },
  { name: 'delivery', every: deliveryEvery, start: keepSending },
  { name: 'drafts', every: draftsEvery, start: (desk) => () => forgetDrafts(desk) },
  { name: 'hooks', every: hooksEvery, start: (desk) => () => tellHook(desk) },
  { name: 'index', every: 15, start: (desk) => () => keepIndex(desk) },
  { name: 'insights', every: countedEvery, start: (desk) => () => countInsights(desk) },
  { name: 'integrity', every: lookedEvery, start: keepExamining },
  { name: 'risk-notice', every: askedEvery, start: (desk) => () => askAtRisk(desk) },
  { name: 'orphans', every: orphansEvery, start: (desk) => () => findOrphans(desk) },
  { name: 'requests', every: forgottenEvery, start: (desk) => () => forgetRequests(desk) },
  {
    name: 'returns-email',
    every: returnsEvery,
    start: (desk) => keepLookingBack(desk, 'email'),
  },
  {
    name: 'returns-phone',
    every: returnsEvery,
    start: (desk) => keepLookingBack(desk, 'phone'),
  },
  {
    name: 'unknown-names',
    every: unknownNamesEvery,
    start: (desk) => () => forgetUnknownNames(desk),
  },
  { name: 'unreadable', every: 60, start: (desk) => () => lookAgain(desk) },
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
      await run().catch((error: unknown) =>
        ended ? undefined : reportDefect(`sweep ${name}`, error),
      )
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
