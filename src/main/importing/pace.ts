import { setTimeout } from 'node:timers/promises'

/** What a transaction may take: whoever writes at the desk meanwhile waits that long at most. In milliseconds. */
const mostHeld = 5
/** Between two transactions, so that the desk gets its turn. In milliseconds. */
const pause = 1
const fewest = 20
const most = 1_000

/** Finds out how much fits into a short transaction, and leaves the store free in between. */
export function paced() {
  let size = 100
  return {
    get size() {
      return size
    },
    /** Runs one transaction with as much as `size` said, then lets others write. */
    async held<T>(work: () => T): Promise<T> {
      const since = performance.now()
      const value = work()
      const took = performance.now() - since
      size = Math.round(Math.min(most, Math.max(fewest, took > mostHeld ? size / 2 : took < mostHeld / 2 ? size * 1.25 : size)))
      await setTimeout(pause)
      return value
    },
  }
}
