import type { Courier } from '../ports/courier'
import type { Outbox } from '../ports/outbox'
import type { SampleCodes } from './sampleCodes'

/**
 * The courier while no channel is connected: nothing leaves the machine, and the outbox says so of each message.
 * @param sample whether the profile holds invented people; only then is a code kept for the outbox
 */
export function disconnectedCourier(
  outbox: Outbox,
  sample: () => Promise<boolean>,
  codes: SampleCodes,
): Courier {
  return {
    reaches: false,
    async deliver(deliveries, at, spare) {
      const sent = deliveries.filter(({ messages }) => messages.length > 0)
      if (sent.length === 0) return
      await outbox.record(
        sent.map(({ accountId, messages }) => ({
          accountId,
          attempts: messages.map(({ id }) => ({
            messageId: id,
            at,
            state: 'not-connected',
            answer: null,
          })),
        })),
        spare === undefined ? 'now' : 'soon',
        spare,
      )
      const coded = sent.flatMap(({ messages }) => messages).filter(({ code }) => code !== null)
      if (coded.length === 0 || !(await sample())) return
      for (const { id, code } of coded) if (code !== null) codes.keep(id, code)
    },
  }
}
