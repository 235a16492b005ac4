import { duration } from '@shared/vocabulary/instant'

const atMostEvery = duration('1m')

/**
 * Calls that came from somewhere that is not ours. Each is refused; they are written down together, so that a flood of them
 * leaves a line a minute and not one each.
 * @param ran a stopwatch, in seconds
 */
export function foreignCalls(ran = () => performance.now() / 1_000) {
  let unwritten = 0
  let writtenAt = -Infinity
  /** One more. How many are to be written down now; null: not yet. */
  return (): number | null => {
    unwritten++
    if (ran() - writtenAt < atMostEvery) return null
    const calls = unwritten
    unwritten = 0
    writtenAt = ran()
    return calls
  }
}
