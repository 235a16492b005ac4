/** In milliseconds: how long somebody who was told to stop may take to say how far it came. */
const longestStopping = 2_000

/**
 * Does something that may neither hang nor throw. After `limit`, or when everything `ends`, it is told to stop, and may still say
 * what came of it; if it doesn't, `late` is what came of it.
 */
export async function limited<T>(
  limit: number,
  ends: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  { late, broken }: { readonly late: T; readonly broken: T },
): Promise<T> {
  const stopping = new AbortController()
  let stop = (): void => undefined
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<T>((resolve) => {
    stop = () => {
      clearTimeout(timer)
      stopping.abort()
      timer = setTimeout(() => resolve(late), longestStopping)
    }
  })
  timer = setTimeout(stop, limit)
  ends.addEventListener('abort', stop)
  if (ends.aborted) stop()
  try {
    return await Promise.race([work(stopping.signal), over])
  } catch {
    // What a library throws is not looked at: it can quote what was being sent.
    return broken
  } finally {
    clearTimeout(timer)
    ends.removeEventListener('abort', stop)
  }
}

/** Waits for something that never fails. @returns whether it came within the limit */
export async function cameWithin(limit: number, come: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      come.then(() => true),
      new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), limit))),
    ])
  } finally {
    clearTimeout(timer)
  }
}
