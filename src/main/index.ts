import path from 'node:path'
import { app, Menu, session, type BrowserWindow } from 'electron'
import type { Desk, ShutDesk } from './actions/desk'
import type * as behindTheWindow from './behindTheWindow'
import { openDoor, type Answering } from './ipc/electron'
import { reportDefect } from './machine/defects'
import { machineHost } from './machine/host'
import { systemKeychain } from './machine/keychain'
import { passphraseWorker } from './operators/passphraseWorker'
import { builtFiles, openConsoleWindow } from './windows/consoleWindow'
import { whenMachineIsLeft } from './windows/leaving'
import { lockSession, lockWebContents, refuseRemoteControl } from './windows/lockdown'
import { setMenu } from './windows/menu'
import { developmentUrl } from './windows/origin'
import { declareScheme, servePages } from './windows/pages'
import { leavePicture } from './windows/picture'

const here = import.meta.dirname
const development = developmentUrl(app.isPackaged)

// What the app writes is its user's alone.
process.umask(0o077)
refuseRemoteControl(app.isPackaged)
declareScheme()
lockWebContents()
// A second start with the same profile never touches the store: it shows its own screen, and the first goes on undisturbed.
const isFirst = app.requestSingleInstanceLock()

type Behind = typeof behindTheWindow

let desk: Desk | ShutDesk | null = null
let closed: Desk | null = null
let opened: (code: Behind) => void
const opening = new Promise<Behind>((resolve) => (opened = resolve))
const door = openDoor(answering, development)

process.on('uncaughtException', (error) => void shut('main', error).catch(giveUp))
process.on('unhandledRejection', (error) => void shut('main', error).catch(giveUp))
app.on('window-all-closed', () => app.quit())
app.on('will-quit', () => closeStore())
// Electron makes a menu of its own where there is none yet.
Menu.setApplicationMenu(null)
void app.whenReady().then(start)

async function start(): Promise<void> {
  const window = openWindow()
  void leavePicture(window)
  // The window's own process is starting meanwhile.
  const behind = await import('./behindTheWindow')
  setMenu(app.isPackaged)
  // Where something went wrong meanwhile, it stays shut.
  desk ??= isFirst ? openProfile(behind) : behind.shutDesk(machineHost(), { kind: 'in-use', file: app.getPath('userData'), detail: null })
  opened(behind)
  if (desk.fault === null) {
    desk.changes.hear((change) => door.announce('desk.changed', change))
    desk.auditProgress.hear((progress) => door.announce('audit.progress', progress))
    whenMachineIsLeft(() => lockAll(behind))
    behind.runSweeps(desk)
  }
}

async function answering(): Promise<Answering> {
  const code = await opening
  return { ...code, desk: desk as Desk | ShutDesk }
}

function lockAll({ endSessions }: Behind): void {
  if (desk?.fault === null) endSessions(desk, desk.sessions.open(), 'suspended')
}

function openWindow(): BrowserWindow {
  const files = builtFiles(here)
  // Two processes must not share the browser's files of one profile either.
  const pages = isFirst ? session.defaultSession : session.fromPartition('second-start')
  lockSession(pages, development)
  servePages(pages, files.renderer)
  const window = openConsoleWindow({ session: pages, preload: files.preload, development, packaged: app.isPackaged, small: !isFirst })
  door.admit(window)
  return window
}

function openProfile({ openDesk }: Behind): Desk | ShutDesk {
  return openDesk({
    host: machineHost(),
    migrationsFolder: path.join(app.getAppPath(), 'drizzle'),
    passphrases: passphraseWorker(path.join(here, 'argon2.worker.js')),
    keychain: systemKeychain(),
  })
}

/** Something went wrong that nobody foresaw. Nobody stays signed in, the store is closed, and the window says so. */
async function shut(where: string, error: unknown): Promise<void> {
  reportDefect(where, error)
  closeStore()
  door.lockAll()
  const behind = await import('./behindTheWindow')
  // It may have been opened while that was loaded.
  closeStore()
  desk = behind.shutDesk(machineHost(), { kind: 'defect', file: app.getPath('userData'), detail: error instanceof Error ? error.name : null })
  opened(behind)
  door.announce('desk.changed', { accountId: null })
}

/** Not even the screen that says so can be had: a part of the app is missing. */
function giveUp(error: unknown): void {
  reportDefect('main', error)
  app.exit(1)
}

function closeStore(): void {
  if (desk?.fault !== null || desk === closed) return
  closed = desk
  try {
    desk.trail.mark(desk.store.audit, desk.clock.now())
  } catch (error) {
    // The audit loses nothing by it: the next start finds the checkpoint before.
    reportDefect('checkpoint', error)
  }
  desk.store.close()
}
