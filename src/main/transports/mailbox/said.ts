import type { ReportState } from '@shared/vocabulary/deliveryStates'

/** What a mail says of the message that it is about. */
export interface Said {
  readonly is: ReportState
  /** RFC 3463; null: it says none. */
  readonly status: string | null
  /** In the words of whoever said it; null: it gives none. */
  readonly answer: string | null
  /** As it was given at the submission (RFC 3461); null: the report doesn’t say it. */
  readonly envelopeId: string | null
  /** Of the message that it is about, without `<>`; null: the report doesn’t say it. */
  readonly messageId: string | null
}

/** In characters. The carrier cuts it to what is kept after it has looked for codes: half of one would be none to it. */
const longestAnswer = 2_000

/** A status as it stands somewhere in a text: `5.1.1`. */
export const statusText = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/

/** Words of a stranger: one line, read as UTF-8. */
export function words(latin1: string): string | null {
  const bytes = Buffer.from(latin1.slice(0, longestAnswer * 4), 'latin1').toString('utf8')
  const line = bytes
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
    .slice(0, longestAnswer)
  return line === '' ? null : line
}

/** `5.0.0` says no more than that it failed: what the other side answered may say more. */
export function closerStatus(status: string | null, answer: string | null): string | null {
  const own = statusText.exec(status ?? '')?.[0] ?? null
  if (own !== null && !own.endsWith('.0.0')) return own
  const quoted = statusText.exec(answer ?? '')?.[0] ?? null
  return quoted !== null && (own === null || own[0] === quoted[0]) ? quoted : own
}
