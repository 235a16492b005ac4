import type { Purpose } from '@shared/vocabulary/kinds'
import type { Instant } from '@shared/vocabulary/instant'

/** What is known about one message that was meant to reach the contact. */
export interface DeliveryRecord {
  readonly purpose: Purpose | null
  readonly at: Instant
  /** `waiting`: it never left, and won’t any more · `sent`: it was taken, as far as anybody knows. */
  readonly state: 'on-its-way' | 'waiting' | 'sent' | 'delivered' | 'refused'
  /** Of what is on its way: when it is tried again; left out: it is being sent. */
  readonly nextTryAt?: Instant
}

/** Answers that the caller gave so far, by question id. */
export type DiagnosisAnswers = Readonly<Record<string, 'yes' | 'no'>>
