import type { BoardDate } from '../engine/time/board'

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
  code: 9,
  'approval-asked': 10,
  'approval-given': 11,
  'case-flagged': 12,
} as const satisfies Readonly<Record<BoardDate['what'], number>>
