import type { Due } from '../engine/time/due'

/** Stored codes: one never changes its meaning. The two that are common take no byte of their own in SQLite. */
export const dueCodes = { remind: 0, complete: 1, lapse: 2 } as const satisfies Readonly<
  Record<Due['what'], number>
>
