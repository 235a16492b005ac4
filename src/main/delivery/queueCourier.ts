import type { ContactKind } from '@shared/vocabulary/kinds'
import { worthUntil } from '../engine/model/messages'
import type { Courier } from '../ports/courier'
import type { Outbox } from '../ports/outbox'
import type { Transports } from '../ports/transports'
import { UnreadableRecord } from '../ports/unreadable'
import type { WaitingCodes } from './waitingCodes'

/**
 * The courier of a desk with ways out: what waits is in the queue since its decision, so it only keeps the codes and wakes the
 * queue. What no way is set for doesn't wait: the outbox says so at once.
 */
export function queueCourier(
  outbox: Outbox,
  transports: Pick<Transports, 'read'>,
  codes: WaitingCodes,
  wake: () => void,
): Courier {
  /** One that can't be read is set all the same: what waits for it waits until somebody sets it anew. */
  async function isSet(kind: ContactKind): Promise<boolean> {
    try {
      return (await transports.read(kind)) !== null
    } catch (error) {
      if (error instanceof UnreadableRecord) return true
      throw error
    }
  }

  return {
    reaches: isSet,
    async deliver(deliveries, at, spare) {
      const ways = { email: await isSet('email'), phone: await isSet('phone') }
      const stays = deliveries
        .map(({ accountId, messages }) => ({
          accountId,
          attempts: messages
            .filter(({ to }) => !ways[to.kind])
            .map(({ id }) => ({
              messageId: id,
              at,
              state: 'not-connected' as const,
              answer: null,
            })),
        }))
        .filter(({ attempts }) => attempts.length > 0)
      const leaves = deliveries
        .flatMap(({ messages }) => messages)
        .filter(({ to }) => ways[to.kind])
      for (const message of leaves)
        if (message.code !== null) codes.keep(message.id, message.code, worthUntil(message, at))
      if (leaves.length > 0) wake()
      if (stays.length > 0) await outbox.record(stays, spare === undefined ? 'now' : 'soon', spare)
    },
  }
}

/** An empty profile may become one of invented people while it is open: from then on nothing leaves it. */
export function unlessSample(
  sample: () => Promise<boolean>,
  live: Courier,
  stays: Courier,
): Courier {
  const now = async () => ((await sample()) ? stays : live)
  return {
    reaches: async (kind) => (await now()).reaches(kind),
    deliver: async (...given) => (await now()).deliver(...given),
  }
}
