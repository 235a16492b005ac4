/** What `work` makes of each item, one after the other: a store is asked one thing at a time. */
export async function mapInTurn<T, U>(
  items: Iterable<T>,
  work: (item: T, index: number) => Promise<U>,
): Promise<U[]> {
  const made: U[] = []
  for (const item of items) made.push(await work(item, made.length))
  return made
}

/** The place of the first item that it holds for, asked one after the other; -1: there is none. */
export async function findIndexInTurn<T>(
  items: readonly T[],
  holds: (item: T) => Promise<boolean>,
): Promise<number> {
  for (const [index, item] of items.entries()) if (await holds(item)) return index
  return -1
}
