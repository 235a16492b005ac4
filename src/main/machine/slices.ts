import { setImmediate } from 'node:timers/promises'

const longest = 4

/**
 * Cuts long work into slices: awaited between its pieces, it lets everything else run once some milliseconds have passed.
 * A window's input waits no longer than a slice and one piece. Answers whether it let go.
 */
export function slices(): () => Promise<boolean> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return false
    await setImmediate()
    since = performance.now()
    return true
  }
}

/** Passes progress on as often as a person can follow it. */
export function nowAndThen(tell: (done: number, of: number) => void): (done: number, of: number) => void {
  const interval = 100
  let told = performance.now()
  return (done, of) => {
    if (performance.now() - told < interval) return
    told = performance.now()
    tell(done, of)
  }
}
