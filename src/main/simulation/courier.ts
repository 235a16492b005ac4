import type { Instant } from '@shared/vocabulary/instant'
import type { Courier, Delivery } from '../ports/courier'

export interface Handed extends Delivery {
  readonly at: Instant
}

/** A courier that keeps what it is handed, codes included, until the simulated world takes it over. Nothing leaves the machine. */
export interface RecordingCourier extends Courier {
  collect(): readonly Handed[]
}

export function recordingCourier(): RecordingCourier {
  let handed: Handed[] = []
  return {
    // It reaches the simulated customer.
    reaches: async () => true,
    async deliver(deliveries, at) {
      for (const one of deliveries) if (one.messages.length > 0) handed.push({ ...one, at })
    },
    collect: () => {
      const collected = handed
      handed = []
      return collected
    },
  }
}
