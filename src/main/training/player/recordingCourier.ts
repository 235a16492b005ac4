import type { AccountId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Message } from '../../engine/model/messages'
import type { Courier } from '../../ports/courier'

export interface Handed {
  readonly accountId: AccountId
  readonly messages: readonly Message[]
  readonly at: Instant
}

/** A courier that keeps what it is handed, codes included, until the simulated world takes it over. Nothing leaves the machine. */
export interface RecordingCourier extends Courier {
  collect(): readonly Handed[]
}

export function recordingCourier(): RecordingCourier {
  let handed: Handed[] = []
  return {
    deliver: (accountId, messages, at) => {
      if (messages.length > 0) handed.push({ accountId, messages, at })
    },
    collect: () => {
      const collected = handed
      handed = []
      return collected
    },
  }
}
