import type { Risk } from '@shared/vocabulary/risks'
import type { Measure } from '../engine/counting/counts'

/** Stored codes: one never changes its meaning. */
export const measureCodes = {
  'code-sent': 1,
  'code-verified': 2,
  'code-wrong': 3,
  'code-time': 4,
  'message-sent': 5,
  'message-arrived': 6,
  'message-returned': 7,
  'message-verified': 8,
  'case-opened': 9,
  'case-closed': 10,
  'case-reopened': 11,
  'case-recovered': 12,
  'recovery-time': 13,
  'access-time': 14,
  refused: 15,
  asked: 16,
  'wait-started': 17,
  'wait-ended': 18,
  'operator-opened': 19,
  'operator-closed': 20,
  'operator-recovered': 21,
  'operator-codes': 22,
  'operator-refused': 23,
} as const satisfies Readonly<Record<Measure, number>>

/** What is counted by quarters of an hour is counted by days of UTC as well, under its code and this: long periods are summed up from these. */
export const dayCounts = 200

/** How many accounts have a risk is kept beside what is counted, under the code of the risk and this, by days (see `riskRows.ts`). */
export const riskCounts = 100

/** The same of risks. */
export const riskCodes = {
  'one-contact': 1,
  returned: 2,
  'own-domain': 3,
  'shared-number': 4,
  unproven: 5,
} as const satisfies Readonly<Record<Risk, number>>
