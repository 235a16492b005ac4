const fewest = 10
const most = 1_000

/**
 * Finds out how many items fit into a short transaction, and leaves the store free in between.
 * @param longest how many milliseconds one may take: everybody at the desk waits that long
 * @param rest lets the desk have its turn
 */
export function adaptiveBatch(longest: number, rest: () => Promise<unknown>) {
  let size = 25
  return {
    get size() {
      return size
    },
    /** Runs one transaction with as much as `size` said, then rests. */
    async run<T>(work: () => T | Promise<T>): Promise<T> {
      const since = performance.now()
      const value = await work()
      const took = performance.now() - since
      size = Math.round(
        Math.min(
          most,
          Math.max(fewest, took > longest ? size / 2 : took < longest / 2 ? size * 1.25 : size),
        ),
      )
      await rest()
      return value
    },
  }
}
