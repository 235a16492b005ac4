import type { Purpose } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'

/** What is known about one message that was meant to reach the contact. */
export interface DeliveryRecord {
  readonly purpose: Purpose | null
  readonly at: Instant
  readonly state: 'waiting' | 'sent' | 'delivered' | 'refused'
}

/** Answers that the caller gave so far, by question id. */
export type DiagnosisAnswers = Readonly<Record<string, 'yes' | 'no'>>
