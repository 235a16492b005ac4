import type { Session } from '../../operators/session'

const underWay = new WeakMap<Session, AbortController>()

/** Null: this window is searching already. */
export function beginHunt(session: Session): AbortController | null {
  if (underWay.has(session)) return null
  const controller = new AbortController()
  underWay.set(session, controller)
  return controller
}

export function endHunt(session: Session): void {
  underWay.delete(session)
}

/** False: nothing was being searched. */
export function stopHuntOf(session: Session): boolean {
  underWay.get(session)?.abort()
  return underWay.has(session)
}
