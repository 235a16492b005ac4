import type { Stopwatch } from '../ports/clock'

export const systemStopwatch: Stopwatch = () => performance.now() / 1_000
