import type { NewsPlace } from '@shared/ipc/announcements'
import type { WaitView } from '@shared/views/today'
import type { OperatorId } from '@shared/vocabulary/ids'
import { operatorOf, type Session } from '../../operators/session'
import { reportDefect } from '../../platform/defects'
import type { Notifier } from '../../ports/notifier'
import type { OperatorRecord } from '../../ports/operators'
import { appearance } from '../app/settings'
import type { Desk } from '../desk'
import { sparing } from '../unreadable/sparing'
import { noticeOf, placeOf } from './notice'
import { waitsFor } from './waits'

/** The windows that people sit before. */
export interface Seats {
  /** The window is in front, so that whoever is signed in there sees what it shows. */
  isInFront(session: Session): boolean
  /** Brings the window to the front, and leads it there. */
  lead(session: Session, place: NewsPlace): void
}

/**
 * Tells everybody who is signed in of what has begun to wait for them, unless they are looking at it. What waited when they
 * signed in, they see under Today.
 * @returns what ends it
 */
export function tellNews(desk: Desk, notifier: Notifier, seats: Seats): () => void {
  /** What each of them has been told of, or has found waiting. */
  const known = new Map<OperatorId, ReadonlySet<string>>()
  let ended = false
  let running = false
  let again = false

  async function tell(): Promise<void> {
    const open = desk.sessions.open()
    const here = new Set(open.flatMap(({ operatorId }) => operatorId ?? []))
    for (const id of known.keys()) if (!here.has(id)) known.delete(id)
    for (const id of here) {
      const at = open.filter(({ operatorId }) => operatorId === id)
      const operator = at[0] && (await operatorOf(at[0], desk.store.operators))
      if (operator) await tellOne(operator, at)
    }
  }

  async function tellOne(operator: OperatorRecord, at: readonly Session[]): Promise<void> {
    const { shown } = await waitsFor(desk, operator, sparing(desk))
    const before = known.get(operator.id)
    known.set(operator.id, new Set(shown.map(keyOf)))
    if (before === undefined) return
    const { language, notifications } = await appearance(desk)
    if (!notifications) return
    for (const one of shown) {
      if (before.has(keyOf(one)) || at.some((session) => sees(session, one))) continue
      notifier.show(noticeOf(one, language), () => {
        const session = at.find(({ operatorId }) => operatorId === operator.id)
        // Whoever sits there now may be somebody else.
        if (session !== undefined) seats.lead(session, placeOf(one))
      })
    }
  }

  function sees(session: Session, one: WaitView): boolean {
    return 'accountId' in one && session.shownAccount === one.accountId && seats.isInFront(session)
  }

  /** One after the other: what changes meanwhile is looked at once more. */
  async function look(): Promise<void> {
    again = true
    if (running) return
    running = true
    while (again && !ended) {
      again = false
      await tell().catch((error: unknown) => (ended ? undefined : reportDefect('news', error)))
    }
    running = false
  }

  const endings = [desk.changes.hear(() => void look()), desk.sessions.hear(() => void look())]
  return () => {
    ended = true
    for (const end of endings) end()
  }
}

function keyOf(one: WaitView): string {
  const id = 'caseId' in one ? one.caseId : 'id' in one ? one.id : one.accountId
  return `${one.is} ${id} ${one.is === 'flagged' ? one.flags.join(' ') : one.at}`
}
