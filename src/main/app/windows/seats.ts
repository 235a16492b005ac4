import type { BrowserWindow } from 'electron'
import type { Door } from '../../ipc/electron'
import type { Session } from '../../operators/session'
import type { Seats } from '../../services/today/tellNews'

/** The windows that people sit before, as notifications need them. */
export function seatsOf(door: Pick<Door, 'windowOf' | 'tell'>): Seats {
  const windowOf = (session: Session): BrowserWindow | null => {
    const window = door.windowOf(session)
    return window === null || window.isDestroyed() ? null : window
  }
  return {
    isInFront: (session) => windowOf(session)?.isFocused() ?? false,
    lead: (session, place) => {
      const window = windowOf(session)
      if (window === null) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      door.tell(window, 'desk.lead', place)
    },
  }
}
