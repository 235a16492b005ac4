import type { MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'

/** The codes of messages that wait to leave: in memory only, gone when the app ends (rule code.hidden). */
export interface WaitingCodes {
  /** @param until when it is of no use any more */
  keep(message: MessageId, code: string, until: Instant): void
  /** Null: it is gone, and nobody can send it any more. */
  read(message: MessageId): string | null
  forget(message: MessageId): void
  /** Forgets what is of no use any more. */
  forgetBefore(now: Instant): void
}

export function makeWaitingCodes(): WaitingCodes {
  const codes = new Map<MessageId, { readonly code: string; readonly until: Instant }>()
  return {
    keep: (message, code, until) => void codes.set(message, { code, until }),
    read: (message) => codes.get(message)?.code ?? null,
    forget: (message) => void codes.delete(message),
    forgetBefore(now) {
      for (const [message, { until }] of codes) if (until <= now) codes.delete(message)
    },
  }
}
