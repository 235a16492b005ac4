import type { Courier } from '../ports/courier'
import type { OutboxStore } from '../ports/store'
import type { SampleCodes } from './sampleCodes'

/**
 * The courier while no channel is connected: nothing leaves the machine, and the outbox says so of each message.
 * @param sample whether the profile holds invented people; only then is a code kept for the outbox
 */
export function disconnectedCourier(
  outbox: OutboxStore,
  sample: () => boolean,
  codes: SampleCodes,
): Courier {
  return {
    deliver: (_accountId, messages, at) => {
      for (const message of messages) {
        outbox.record(message.id, { at, state: 'not-connected', answer: null })
        if (message.code !== null && sample()) codes.keep(message.id, message.code)
      }
    },
  }
}
