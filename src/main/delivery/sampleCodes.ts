import type { MessageId } from '@shared/vocabulary/ids'

/**
 * The codes of messages to invented people, for the outbox of a sample profile: in memory only, gone when the app ends.
 * A live profile never puts anything in (rule code.hidden).
 */
export interface SampleCodes {
  keep(message: MessageId, code: string): void
  read(message: MessageId): string | null
}

const kept = 1000

export function makeSampleCodes(): SampleCodes {
  const codes = new Map<MessageId, string>()
  return {
    keep: (message, code) => {
      codes.set(message, code)
      const oldest = codes.keys().next()
      if (codes.size > kept && !oldest.done) codes.delete(oldest.value)
    },
    read: (message) => codes.get(message) ?? null,
  }
}
