import { latest, type Instant } from '@shared/vocabulary/instant'
import type { Account } from '../model/account'
import type { AccountEvent } from '../model/events'
import { runningReplacement } from '../model/selectors'

/** What became of a change of all security info: its code is still missing, it runs, or it is over. */
export interface Fate {
  readonly is: 'waits' | 'runs' | 'frozen' | 'never' | 'cancelled' | 'completed'
  /** When it takes effect or took effect; null where no date is known or none is meant. */
  readonly at: Instant | null
}

/**
 * What became of the change that the event at `index` is about. Only one is pending at a time, so the next end is its end.
 * The account must be settled; what fell due by itself need not be among the events yet.
 * @param events of the account in their order, up to now
 */
export function fateOfReplacement(
  account: Account,
  events: readonly AccountEvent[],
  index: number,
): Fate {
  for (const event of events.slice(index)) {
    if (event.type === 'replacement-lapsed') return { is: 'never', at: null }
    if (event.type === 'replacement-cancelled') return { is: 'cancelled', at: null }
    if (event.type === 'replacement-completed') return { is: 'completed', at: event.at }
  }
  const pending = account.replacement
  if (pending !== null) {
    const running = runningReplacement(account)
    if (running === null) return { is: 'waits', at: null }
    return running.frozenAt === null
      ? { is: 'runs', at: latest(running.maturesAt, running.releasedAt) }
      : { is: 'frozen', at: null }
  }
  // It fell due a moment ago, and that is not stored yet.
  const rest = events.slice(index)
  const started = rest.findLast((event) => event.type === 'replacement-started')
  const released = rest.findLast((event) => event.type === 'replacement-released')
  const wasRunning = started !== undefined || events[index]?.type !== 'replacement-requested'
  return wasRunning
    ? { is: 'completed', at: latest(started?.maturesAt ?? null, released?.at ?? null) }
    : { is: 'never', at: null }
}
