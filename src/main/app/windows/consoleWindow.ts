import path from 'node:path'
import { BrowserWindow, nativeTheme, type Session } from 'electron'
import { isOurs, startPage } from '../../ipc/origin'

export interface ConsoleWindowOptions {
  readonly session: Session
  readonly preload: string
  /** The address of the page while developing. */
  readonly development: string | null
  readonly packaged: boolean
  /** The window that it is opened beside. */
  readonly beside?: BrowserWindow
  /** The page that it begins with, as the window's router names it. */
  readonly at?: string
  /** The small window that only says what keeps Latchkey from starting. */
  readonly small: boolean
}

const background = { light: '#fbfaf8', dark: '#181714' } as const

/** Opens the console's window: sandboxed, without Node, shown when there is something to see. */
export function openConsoleWindow(options: ConsoleWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOf(options),
    minWidth: 720,
    minHeight: 560,
    show: false,
    title: 'Latchkey',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !options.packaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  reloadAfterCrash(window)
  endWhereHung(window)
  showPage(window, options)
  return window
}

/** A little off the window that it stands beside, so that both are seen. */
function placeOf({
  small,
  beside,
}: ConsoleWindowOptions): Electron.BrowserWindowConstructorOptions {
  if (small) return { width: 720, height: 560 }
  if (beside === undefined) return { width: 1440, height: 900 }
  const { x, y, width, height } = beside.getNormalBounds()
  return { x: x + 32, y: y + 32, width, height }
}

/**
 * Shows the page, and shows it again wherever the window has got to instead: `about:blank` is asked for nowhere, so nothing
 * can stop a page on its way there. Who is signed in is main's to know, and stays as it was.
 */
function showPage(window: BrowserWindow, { development, at }: ConsoleWindowOptions): void {
  const page = `${development ?? startPage}${at === undefined ? '' : `#${at}`}`
  // Rejected where the page goes somewhere else before it is loaded; that is seen below.
  const load = (): void => void window.loadURL(page).catch(() => undefined)
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOurs(url, development)) load()
  })
  load()
}

/** The door has locked the session by then. A page that crashes again and again is left as it is. */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloads = 3
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || reloads === 0) return
    reloads -= 1
    window.webContents.reload()
  })
}

/** How long a page that takes no input any more has to come round, once Electron has noticed (it takes 15 s). */
const patienceMs = 5_000

/** A page that hangs is ended, and so comes back as after a crash: what it shows is main's to know, and nothing is lost but what was being typed. */
function endWhereHung(window: BrowserWindow): void {
  let ending: NodeJS.Timeout | undefined
  const leave = (): void => clearTimeout(ending)
  window.on('unresponsive', () => {
    leave()
    ending = setTimeout(() => window.webContents.forcefullyCrashRenderer(), patienceMs)
  })
  window.on('responsive', leave)
  window.on('closed', leave)
}

/** Where the built files of this version lie, next to the main process's own. */
export function builtFiles(mainFolder: string): {
  readonly preload: string
  readonly renderer: string
} {
  return {
    preload: path.join(mainFolder, '../preload/index.cjs'),
    renderer: path.join(mainFolder, '../renderer'),
  }
}
