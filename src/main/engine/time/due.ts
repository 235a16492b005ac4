import { latest, type Instant } from '@shared/vocabulary/instant'
import type { Account } from '../model/account'
import { runningReplacement } from '../model/selectors'

/** What happens by itself, and when. A frozen replacement is due for nothing (rule replacement.not-me). */
export interface Due {
  readonly what: 'lapse' | 'remind' | 'complete'
  readonly at: Instant
}

/** The next thing that falls due on the account; null where nothing will happen by itself. */
export function nextDueItem(account: Account): Due | null {
  const requested = account.replacement
  if (requested === null || requested.frozenAt !== null) return null
  const running = runningReplacement(account)
  if (running === null)
    return requested.confirmBy === null ? null : { what: 'lapse', at: requested.confirmBy }
  const completeAt = latest(running.maturesAt, running.releasedAt) ?? running.maturesAt
  const remindAt = running.remindAt[0]
  return remindAt !== undefined && remindAt < completeAt
    ? { what: 'remind', at: remindAt }
    : { what: 'complete', at: completeAt }
}

/** All that will happen by itself as things stand, soonest first, each once: reminders of the same instant are one. Nothing but the replacement decides it. */
export function upcoming(account: Account): readonly Due[] {
  const next = nextDueItem(account)
  const running = runningReplacement(account)
  if (next === null || running === null) return next === null ? [] : [next]
  const completeAt = latest(running.maturesAt, running.releasedAt) ?? running.maturesAt
  return [
    ...[...new Set(running.remindAt)]
      .filter((at) => at < completeAt)
      .map((at): Due => ({ what: 'remind', at })),
    { what: 'complete', at: completeAt },
  ]
}

/** The instant that the store keeps in its index of due accounts. */
export function nextDue(account: Account): Instant | null {
  return nextDueItem(account)?.at ?? null
}
