import type { Stopwatch } from '../ports/clock'

export const machineStopwatch: Stopwatch = () => performance.now() / 1_000
