import type { KeptDate } from '../engine/time/board'

/** Stored codes: one never changes its meaning. The two that are common take no byte of their own in SQLite. */
export const dueCodes = {
  remind: 0,
  complete: 1,
  lapse: 2,
  'replacement-frozen': 3,
  'notice-hard': 4,
  'sign-in-lock': 5,
  'code-lock': 6,
  'code-lock-anybody': 7,
  'last-four-lock': 8,
  approval: 9,
  code: 10,
  'approval-asked': 11,
  'approval-given': 12,
  'case-flagged': 13,
} as const satisfies Readonly<Record<KeptDate['what'], number>>
