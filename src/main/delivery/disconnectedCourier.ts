import type { Courier } from '../ports/courier'
import type { Outbox } from '../ports/outbox'
import { inventedAttempts } from './inventedAttempts'
import type { SampleCodes } from './sampleCodes'

/**
 * The courier while no channel is connected: nothing leaves the machine, and the outbox says so of each message.
 * @param sample whether the profile holds invented people: then what becomes of a message is invented too, and a code is kept
 * for the outbox
 */
export function disconnectedCourier(
  outbox: Outbox,
  sample: () => Promise<boolean>,
  codes: SampleCodes,
): Courier {
  return {
    reaches: async () => false,
    async deliver(deliveries, at, spare) {
      const sent = deliveries.filter(({ messages }) => messages.length > 0)
      if (sent.length === 0) return
      const isInvented = await sample()
      await outbox.record(
        sent.map(({ accountId, messages }) => ({
          accountId,
          attempts: messages.flatMap(({ id, to }) =>
            (isInvented
              ? inventedAttempts(to, at)
              : [{ at, state: 'not-connected', answer: null } as const]
            ).map((attempt) => ({ ...attempt, messageId: id })),
          ),
        })),
        spare === undefined ? 'now' : 'soon',
        spare,
      )
      if (!isInvented) return
      // A link’s token opens something also outside of this window.
      const coded = sent
        .flatMap(({ messages }) => messages)
        .filter(({ template }) => template !== 'password.reset')
      for (const { id, code } of coded) if (code !== null) codes.keep(id, code)
    },
  }
}
