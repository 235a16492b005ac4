import path from 'node:path'
import { app, session, type BrowserWindow } from 'electron'
import type { Desk, ShutDesk } from './actions/desk'
import { openDoor } from './ipc/electron'
import { finishImport } from './actions/directory/finishImport'
import { endSessions } from './actions/operators/ending'
import { importWorker } from './importing/importWorker'
import { reportDefect } from './machine/defects'
import { machineHost } from './machine/host'
import { systemKeychain } from './machine/keychain'
import { openDesk, shutDesk } from './opening'
import { passphraseWorker } from './operators/passphraseWorker'
import { runSweeps } from './sweeps'
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

let desk: Desk | ShutDesk | null = null
let opened: (desk: Desk | ShutDesk) => void
const opening = new Promise<Desk | ShutDesk>((resolve) => (opened = resolve))
const door = openDoor(async () => desk ?? opening, development)

process.on('uncaughtException', (error) => shut('main', error))
process.on('unhandledRejection', (error) => shut('main', error))
app.on('window-all-closed', () => app.quit())
app.on('will-quit', () => closeStore())
void app.whenReady().then(start)

function start(): void {
  setMenu(app.isPackaged)
  const window = openWindow()
  void leavePicture(window)
  // The window's own process is starting meanwhile.
  desk = isFirst ? openProfile() : shutDesk(machineHost(), { kind: 'in-use', file: app.getPath('userData'), detail: null })
  opened(desk)
  if (desk.fault === null) {
    desk.changes.hear((change) => door.announce('desk.changed', change))
    desk.auditProgress.hear((progress) => door.announce('audit.progress', progress))
    desk.imports.progress.hear((progress) => door.announce('directory.progress', progress))
    void finishImport(desk).catch((error: unknown) => reportDefect('import', error))
    whenMachineIsLeft(lockAll)
    runSweeps(desk)
  }
}

function lockAll(): void {
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

function openProfile(): Desk | ShutDesk {
  return openDesk({
    host: machineHost(),
    migrationsFolder: path.join(app.getAppPath(), 'drizzle'),
    passphrases: passphraseWorker(path.join(here, 'argon2.worker.js')),
    imports: importWorker(path.join(here, 'import.worker.js')),
    keychain: systemKeychain(),
  })
}

/** Something went wrong that nobody foresaw. Nobody stays signed in, the store is closed, and the window says so. */
function shut(where: string, error: unknown): void {
  reportDefect(where, error)
  closeStore()
  desk = shutDesk(machineHost(), { kind: 'defect', file: app.getPath('userData'), detail: error instanceof Error ? error.name : null })
  opened(desk)
  door.lockAll()
  door.announce('desk.changed', { accountId: null })
}

function closeStore(): void {
  if (desk?.fault !== null) return
  try {
    desk.trail.mark(desk.store.audit, desk.clock.now())
  } catch (error) {
    // The audit loses nothing by it: the next start finds the checkpoint before.
    reportDefect('checkpoint', error)
  }
  desk.store.imports.removePlans(desk.store.imports.underWay()?.planId ?? null)
  desk.store.close()
}
