import type { Session } from '../../operators/session'

/** Long work on a policy that a window has under way. */
export type LongWork = 'foresee' | 'hunt'

const underWay = new WeakMap<Session, Map<LongWork, AbortController>>()

/** Does long work of a window, one of each kind at a time; null: one is under way. Whoever locks the window ends it. */
export async function inBackground<T>(
  session: Session,
  what: LongWork,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const works = underWay.get(session) ?? new Map<LongWork, AbortController>()
  underWay.set(session, works)
  if (works.has(what)) return null
  const controller = new AbortController()
  works.set(what, controller)
  try {
    return await work(controller.signal)
  } finally {
    works.delete(what)
  }
}

/** False: nothing of that kind is under way. */
export function stopWork(session: Session, what: LongWork): boolean {
  const controller = underWay.get(session)?.get(what)
  controller?.abort()
  return controller !== undefined
}
