import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { door } from '@shared/ipc/door'
import type { Channel } from '@shared/channels'
import type { Announcements } from '@shared/ipc/announcements'
import type { AppView } from '@shared/views/app'
import type { Desk, ShutDesk } from '../services/desk'
import type { noteInput, recordEnds } from '../services/operators/ending'
import type { recordForeign } from '../services/access/foreign'
import { failed, ok } from '../services/replies'
import { keepDropped } from '../operators/dropped'
import { close, lock, newSession, type Session } from '../operators/session'
import { reportDefect } from '../platform/defects'
import { isOurs } from './origin'
import type { dispatch } from './dispatch'
import { foreignCalls } from './foreignCalls'

/** The desk, and the code that answers for it: both are loaded after the first screen, and a call waits for them. */
export interface Answering {
  readonly desk: Desk | ShutDesk
  readonly dispatch: typeof dispatch
  readonly noteInput: typeof noteInput
  readonly recordEnds: typeof recordEnds
  readonly recordForeign: typeof recordForeign
}

export interface Door {
  /**
   * Lets the window in: from now on its calls are answered, each by what this window's session may.
   * @param beside the session of another window of the same person
   */
  admit(window: BrowserWindow, beside?: Session): void
  sessionOf(window: BrowserWindow): Session | null
  windowOf(session: object): BrowserWindow | null
  lockAll(): void
  announce<A extends keyof Announcements>(announcement: A, value: Announcements[A]): void
  /** Tells one window alone. */
  tell<A extends keyof Announcements>(
    window: BrowserWindow,
    announcement: A,
    value: Announcements[A],
  ): void
}

export interface Behind {
  /** What the window begins with while there is no desk yet; null once there is one. */
  firstView(): Promise<AppView | null>
  answering(): Promise<Answering>
}

/** The one door of the windows. Every call is checked: our window, its top frame, our page. */
export function openDoor({ firstView, answering }: Behind, development: string | null): Door {
  const admitted = new Map<BrowserWindow, Session>()
  const foreign = foreignCalls()

  const sessionOf = (event: IpcMainInvokeEvent): Session | null => {
    const entry = [...admitted].find(
      ([window]) => !window.isDestroyed() && window.webContents === event.sender,
    )
    const frame = event.senderFrame
    if (entry === undefined || frame === null || frame !== event.sender.mainFrame) return null
    return isOurs(frame.url, development) ? entry[1] : null
  }

  // A disk that is full keeps a line out of the audit; that is no reason to shut the desk.
  const withDesk = (work: (desk: Desk, code: Answering) => Promise<void>): void =>
    void answering()
      .then(async (code) => code.desk.fault === null && work(code.desk, code))
      .catch((error: unknown) => reportDefect('window', error))

  ipcMain.handle(door.call, async (event, channel: unknown, request: unknown) => {
    const session = sessionOf(event)
    if (session === null) {
      const calls = foreign()
      if (calls !== null) withDesk(async (desk, { recordForeign }) => recordForeign(desk, calls))
      return failed('forbidden')
    }
    // What everybody may ask, and nobody can have signed in yet.
    const first = channel === ('app.show' satisfies Channel) ? await firstView() : null
    if (first !== null) return ok(first)
    const { desk, dispatch } = await answering()
    return dispatch(desk, session, channel, request)
  })

  // The preload script says which files were dropped; of what it says only a token goes back. Whoever is signed in still has to ask for
  // them by a channel, with its permission and its checks.
  ipcMain.handle(door.drop, (event, paths: unknown) => {
    const session = sessionOf(event)
    return session === null || session.operatorId === null ? null : keepDropped(session, paths)
  })

  const crashed = (session: Session): void => {
    const ended = session.operatorId === null ? [] : [session.operatorId]
    // Locked first, and written down afterwards: nothing may come between the crash and the lock.
    lock(session)
    session.crashed = true
    withDesk(async (desk, { recordEnds }) => recordEnds(desk, ended, 'crashed'))
  }

  return {
    admit: (window, beside) => {
      const session = newSession(beside)
      admitted.set(window, session)
      if (session.operatorId !== null) withDesk(async (desk) => desk.sessions.join(session))
      // Keys and the mouse, as the browser process got them from the system: a page can't make them up.
      window.webContents.on('input-event', () =>
        withDesk(async (desk, { noteInput }) => noteInput(desk, session)),
      )
      window.webContents.on('render-process-gone', () => crashed(session))
      window.on('closed', () => {
        close(session)
        admitted.delete(window)
      })
    },
    sessionOf: (window) => admitted.get(window) ?? null,
    windowOf: (session) => [...admitted].find(([, one]) => one === session)?.[0] ?? null,
    lockAll: () => admitted.forEach((session) => lock(session)),
    announce: (announcement, value) => {
      for (const window of admitted.keys())
        if (!window.isDestroyed()) window.webContents.send(door.announce, announcement, value)
    },
    tell: (window, announcement, value) => {
      if (admitted.has(window) && !window.isDestroyed())
        window.webContents.send(door.announce, announcement, value)
    },
  }
}
