/** Milliseconds that a drive may take for one answer: less than the five seconds after which a person is told. */
const longestWait = 4_000

const unanswered = new Set<Promise<unknown>>()

/** A drive does not answer: the network is gone, or the disk is. */
export class OutOfReach extends Error {
  readonly code = 'ESTALLED'
}

/** Waits for what a drive was asked, but not for ever: what was asked can't be taken back, so it is remembered as unanswered. */
export async function withinReach<T>(asked: Promise<T>, patience = longestWait): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      unanswered.add(asked)
      const forget = (): void => void unanswered.delete(asked)
      asked.then(forget, forget)
      reject(new OutOfReach())
    }, patience)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Whether something was asked that is not answered yet. Until it is, the process does not end by itself. */
export function anythingUnanswered(): boolean {
  return unanswered.size > 0
}
