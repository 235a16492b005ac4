import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, Menu, session, type BrowserWindow } from 'electron'
import type { FaultView } from '@shared/views/app'
import type { Desk, ShutDesk } from './actions/desk'
import type * as behindTheWindow from './behindTheWindow'
import { importWorker } from './importing/importWorker'
import { openDoor, type Answering } from './ipc/electron'
import { reportDefect } from './machine/defects'
import { machineHost } from './machine/host'
import { removeUnfinished } from './machine/wholeFile'
import { systemKeychain } from './machine/keychain'
import { passphraseWorker } from './operators/passphraseWorker'
import { checkpointWorker } from './store/checkpointWorker'
import { builtFiles, openConsoleWindow } from './windows/consoleWindow'
import { whenMachineIsLeft } from './windows/leaving'
import { lockSession, lockWebContents, refuseRemoteControl } from './windows/lockdown'
import { setMenu } from './windows/menu'
import { developmentUrl } from './windows/origin'
import { sparePageMemory } from './windows/pageMemory'
import { declareScheme, servePages, type Serving } from './windows/pages'
import { leavePicture } from './windows/picture'

const here = import.meta.dirname
const development = developmentUrl(app.isPackaged)
/** Milliseconds. A page that comes from elsewhere, or never, keeps the desk from nothing. */
const longestWait = development === null ? 1_000 : 0

// What the app writes is its user's alone.
process.umask(0o077)
refuseRemoteControl(app.isPackaged)
declareScheme()
sparePageMemory()
lockWebContents()
// A second start with the same profile never touches the store: it shows its own screen, and the first goes on undisturbed.
const isFirst = app.requestSingleInstanceLock()

type Behind = typeof behindTheWindow

let behind: Behind | null = null
let desk: Desk | ShutDesk | null = null
/** What went wrong before there was a desk. */
let early: FaultView | null = null
let opened: (code: Behind) => void
const opening = new Promise<Behind>((resolve) => (opened = resolve))
const door = openDoor(answering, development)

process.on('uncaughtException', (error) => shut('main', error))
process.on('unhandledRejection', (error) => shut('main', error))
app.on('window-all-closed', () => app.quit())
app.on('will-quit', () => closeStore())
// Electron makes a menu of its own where there is none yet.
Menu.setApplicationMenu(null)
void app.whenReady().then(start)

async function start(): Promise<void> {
  const { window, serving } = openWindow()
  void leavePicture(window)
  // While main loads code or opens the store it serves nothing: the first is done while the window's process starts, the second while its script runs.
  await atMost(longestWait, serving.page)
  const loaded = await import('./behindTheWindow').catch(giveUp)
  await atMost(longestWait, serving.parts)
  behind = loaded
  setMenu(app.isPackaged)
  const fault = early ?? (isFirst ? null : faultHere('in-use', null))
  desk = fault === null ? openProfile(loaded) : loaded.shutDesk(machineHost(), fault)
  opened(loaded)
  if (desk.fault === null) {
    desk.changes.hear((change) => door.announce('desk.changed', change))
    desk.auditProgress.hear((progress) => door.announce('audit.progress', progress))
    desk.trainingProgress.hear((progress) => door.announce('training.progress', progress))
    desk.imports.progress.hear((progress) => door.announce('directory.progress', progress))
    loaded.endCutOff(desk)
    void loaded.finishImport(desk).catch((error: unknown) => reportDefect('import', error))
    whenMachineIsLeft(() => lockAll(loaded))
    loaded.runSweeps(desk)
  }
}

async function answering(): Promise<Answering> {
  const code = await opening
  return { ...code, desk: desk as Desk | ShutDesk }
}

function lockAll({ endSessions }: Behind): void {
  if (desk?.fault === null) endSessions(desk, desk.sessions.open(), 'suspended')
}

function openWindow(): { readonly window: BrowserWindow; readonly serving: Serving } {
  const files = builtFiles(here)
  // Two processes must not share the browser's files of one profile either.
  const pages = isFirst ? session.defaultSession : session.fromPartition('second-start')
  lockSession(pages, development)
  const serving = servePages(pages, files.renderer)
  const window = openConsoleWindow({ session: pages, preload: files.preload, development, packaged: app.isPackaged, small: !isFirst })
  door.admit(window)
  return { window, serving }
}

function openProfile({ openDesk }: Behind): Desk | ShutDesk {
  return openDesk({
    host: machineHost(),
    migrationsFolder: path.join(app.getAppPath(), 'drizzle'),
    scenariosFolder: path.join(app.getAppPath(), 'scenarios'),
    passphrases: passphraseWorker(path.join(here, 'argon2.worker.js')),
    imports: importWorker(path.join(here, 'import.worker.js')),
    checkpoints: checkpointWorker(path.join(here, 'checkpoint.worker.js')),
    keychain: systemKeychain(),
  })
}

/** Something went wrong that nobody foresaw. Nobody stays signed in, the store is closed, and the window says so. */
function shut(where: string, error: unknown): void {
  reportDefect(where, error)
  closeStore()
  door.lockAll()
  const fault = faultHere('defect', error instanceof Error ? error.name : null)
  if (behind === null) {
    early ??= fault
    return
  }
  desk = behind.shutDesk(machineHost(), fault)
  opened(behind)
  door.announce('desk.changed', { accountId: null })
}

function faultHere(kind: FaultView['kind'], detail: string | null): FaultView {
  return { kind, file: app.getPath('userData'), detail }
}

/** Waits for an event, but not for long. */
async function atMost(milliseconds: number, event: Promise<void>): Promise<void> {
  await Promise.race([event, setTimeout(milliseconds)])
}

/** A part of the app is missing, and with it the screen that would say so. */
function giveUp(error: unknown): never {
  reportDefect('loading', error)
  app.exit(1)
  throw error
}

function closeStore(): void {
  if (desk?.fault !== null) return
  try {
    behind?.endCutOff(desk)
    desk.trail.mark(desk.store.audit, desk.clock.now())
  } catch (error) {
    // The audit loses nothing by it: the next start finds the checkpoint before.
    reportDefect('checkpoint', error)
  }
  // The program does not wait for what is being written: half a file must not stay.
  removeUnfinished()
  desk.training.close()
  desk.store.imports.removePlans(desk.store.imports.underWay()?.planId ?? null)
  desk.store.close()
}
