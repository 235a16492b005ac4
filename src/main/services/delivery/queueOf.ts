import type { AccountId } from '@shared/vocabulary/ids'
import { makeQueue, type Queue } from '../../delivery/queue'
import type { WaitingCodes } from '../../delivery/waitingCodes'
import { reportDefect } from '../../platform/defects'
import type { Carrier } from '../../ports/carrier'
import { appearance, isSample } from '../app/settings'
import type { Desk } from '../desk'
import { reportFailures } from '../unreadable/report'
import { letterOf } from './letter'

export type QueueDesk = Pick<
  Desk,
  'store' | 'clock' | 'clockWatch' | 'host' | 'changes' | 'unreadable'
>

const perSecond = 1_000
/** In milliseconds: windows are told of many messages together. */
const gathered = 200

/** The queue of a desk: nothing leaves by a clock that is not believed, nor from a copy that nobody has let go. */
export function queueOf(desk: QueueDesk, carrier: Carrier, codes: WaitingCodes): Queue {
  const { store, clock } = desk
  return makeQueue({
    deliveries: store.deliveries,
    transports: store.transports,
    carrier,
    codes,
    now: () => clock.now(),
    chance: () => Math.random(),
    async mayLeave() {
      if (desk.clockWatch.doubt() !== null || (await isSample(store.settings))) return false
      if (!(await store.deliveries.isHolding())) return true
      await store.deliveries.hold(clock.now())
      return false
    },
    letterOf: async (message, code) =>
      letterOf(desk, (await appearance(desk)).zone, message, code, clock.now()),
    spare: (failure) =>
      void reportFailures(desk, [failure]).catch((error: unknown) => reportDefect('queue', error)),
    changed: tellingTogether((accountId) => desk.changes.tell({ accountId })),
    failed: (error) => reportDefect('queue', error),
    later: (seconds, work) => void setTimeout(work, seconds * perSecond).unref(),
  })
}

/** Tells at once, and what comes right after it together. */
function tellingTogether(
  tell: (accountId: AccountId | null) => void,
): (accountId: AccountId) => void {
  let waiting: Set<AccountId> | null = null
  return (accountId) => {
    if (waiting !== null) return void waiting.add(accountId)
    waiting = new Set()
    tell(accountId)
    setTimeout(() => {
      const [first, ...more] = waiting ?? []
      waiting = null
      if (first !== undefined) tell(more.length === 0 ? first : null)
    }, gathered).unref()
  }
}
