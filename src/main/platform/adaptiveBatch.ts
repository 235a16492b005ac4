const fewest = 10
const most = 1_000

/**
 * Finds out how much fits into a short transaction, and leaves the store free in between.
 * @param mostHeld what one may take, in milliseconds: whoever is at the desk meanwhile waits that long
 * @param rest lets the desk have its turn
 */
export function paced(mostHeld: number, rest: () => Promise<unknown>) {
  let size = 25
  return {
    get size() {
      return size
    },
    /** Runs one transaction with as much as `size` said, then rests. */
    async held<T>(work: () => T | Promise<T>): Promise<T> {
      const since = performance.now()
      const value = await work()
      const took = performance.now() - since
      size = Math.round(
        Math.min(
          most,
          Math.max(fewest, took > mostHeld ? size / 2 : took < mostHeld / 2 ? size * 1.25 : size),
        ),
      )
      await rest()
      return value
    },
  }
}
