/** Runs works one after the other, in the order in which they came: each begins when the one before has ended, or failed. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>

export function oneAfterTheOther(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
