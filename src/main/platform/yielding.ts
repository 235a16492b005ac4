import { setImmediate } from 'node:timers/promises'

const longestSlice = 4
const progressInterval = 100
const running = (): number => performance.now()

/**
 * Cuts long work into slices: awaited between its pieces, it lets everything else run once some milliseconds have passed.
 * A window's input waits no longer than a slice and one piece. Answers whether it let go.
 */
export function yieldingPause(now = running): () => Promise<boolean> {
  let since = now()
  return async () => {
    if (now() - since < longestSlice) return false
    await setImmediate()
    since = now()
    return true
  }
}

/** Passes progress on as often as a person can follow it. */
export function throttledProgress(
  tell: (done: number, of: number) => void,
  now = running,
): (done: number, of: number) => void {
  let told = now()
  return (done, of) => {
    if (now() - told < progressInterval) return
    told = now()
    tell(done, of)
  }
}
