import path from 'node:path'
import { app, Menu, session, type BrowserWindow, type Session } from 'electron'
import type { AppView, FaultView } from '@shared/views/app'
import type { Desk, Link, ShutDesk, Standing } from './services/desk'
import type { WantedWindow } from './services/state/changes'
import type * as lazyModules from './app/lazyModules'
import type * as eagerModules from './app/eagerModules'
import { importWorker } from './importing/importWorker'
import { openDoor } from './ipc/electron'
import { reportDefect } from './platform/defects'
import { waitAtMost, deferred } from './platform/deferred'
import { anythingUnanswered } from './platform/withinReach'
import { electronHost } from './platform/host'
import { systemNotifier } from './platform/notifier'
import { systemKeychain } from './platform/keychain'
import { passphraseWorker } from './operators/passphraseWorker'
import type { Profile } from './profile/profile'
import { checkpointWorker } from './store/checkpointWorker'
import { structureWorker } from './store/structureWorker'
import { carrierWorker } from './transports/carrierWorker'
import {
  builtFiles,
  openConsoleWindow,
  type ConsoleWindowOptions,
} from './app/windows/consoleWindow'
import { whenComputerIsLeft } from './app/windows/leaving'
import { lockSession, lockWebContents, refuseRemoteControl } from './app/windows/lockdown'
import { setMenu } from './app/windows/menu'
import { shutNetwork } from './app/windows/network'
import { developmentUrl } from './ipc/origin'
import { seatsOf } from './app/windows/seats'
import { sparePageMemory } from './app/windows/pageMemory'
import { declareScheme, servePages } from './app/windows/pages'
import { whenLinked } from './app/windows/whenLinked'
import { leavePicture } from './app/windows/picture'

const here = import.meta.dirname
const imports = importWorker(path.join(here, 'import.worker.js'))
const migrationsFolder = path.join(app.getAppPath(), 'drizzle')
const development = developmentUrl(app.isPackaged)
/** Milliseconds. A page that comes from elsewhere, or never, keeps the desk from nothing. */
const longestWait = development === null ? 1_000 : 0

// What the app writes is its user's alone.
process.umask(0o077)
refuseRemoteControl(app.isPackaged)
shutNetwork(development)
declareScheme()
sparePageMemory()
lockWebContents()
// A second start with the same profile never touches the store: it shows its own screen, and the first goes on undisturbed.
const isFirst = app.requestSingleInstanceLock()

type Fault = Omit<FaultView, 'ways'>
type EagerModules = typeof eagerModules
type LazyModules = typeof lazyModules

const files = builtFiles(here)
let pages: Session
let profile: Profile | ShutDesk | null = null
let loadedModules: LazyModules | null = null
let desk: Desk | ShutDesk | null = null
/** Ends what the desk does by itself. */
let stopDesk: () => void = () => undefined
/** The closing of the store, while it lasts. */
let closing: Promise<void> | null = null
/** What went wrong that nobody foresaw. */
let defect: Fault | null = null
/** What a ticket system opened Latchkey with, until somebody who is signed in has seen it. */
const linked: Link = { ticket: null }
const begun = deferred<AppView>()
const loaded = deferred<LazyModules>()
const door = openDoor(
  {
    firstView: async () => (desk === null ? begun.promise : null),
    answering: async () => ({ ...(await loaded.promise), desk: desk as Desk | ShutDesk }),
  },
  development,
)

const host = () => electronHost(door.windowOf)

whenLinked(isFirst, (ticket) => {
  linked.ticket = ticket
  door.announce('link.opened', {})
})
process.on('uncaughtException', (error) => void shut('main', error))
process.on('unhandledRejection', (error) => void shut('main', error))
app.on('window-all-closed', () => app.quit())
app.on('will-quit', (event) => {
  if (closing === null && (profile === null || profile.fault !== null)) return
  // The program ends when the store is closed. A quit that is asked for within this one is not heard: it comes after it.
  event.preventDefault()
  void closeStore()
    .catch((error: unknown) => reportDefect('closing', error))
    .finally(() => setImmediate(() => void end()))
})
// Electron makes a menu of its own where there is none yet.
Menu.setApplicationMenu(null)
void app.whenReady().then(start)

/** A drive that does not answer would keep the process for as long as it doesn't. The store is closed, so nothing is lost. */
async function end(): Promise<void> {
  const isFree = (await imports.end()) && !anythingUnanswered()
  if (isFree) app.quit()
  else process.kill(process.pid, 'SIGKILL')
}

async function start(): Promise<void> {
  // Two processes must not share the browser's files of one profile either.
  pages = isFirst ? session.defaultSession : session.fromPartition('second-start')
  const { window, served } = openWindow()
  const shown = deferred()
  window.once('ready-to-show', () => shown.resolve())
  void leavePicture(window)
  // While main loads code and opens the profile it serves nothing: it begins when the window's own process starts, which takes as long.
  await waitAtMost(longestWait, served)
  const screen = await import('./app/eagerModules').catch(giveUp)
  setMenu(app.isPackaged)
  profile = await openProfile(screen)
  begun.resolve(await screen.firstView(profile))
  // The rest is loaded when there is something to look at: whoever types a passphrase doesn't wait for it.
  await waitAtMost(longestWait, shown.promise)
  loadedModules = await import('./app/lazyModules').catch(giveUp)
  // Whoever closed the window meanwhile has closed the profile too, and so has a defect.
  if (profile !== null) await answerFor(loadedModules, profile)
  else if (defect !== null) answerBy(loadedModules, loadedModules.shutDesk(host(), defect))
}

function openWindow(): { readonly window: BrowserWindow; readonly served: Promise<void> } {
  lockSession(pages, development)
  const served = servePages(pages, files.renderer)
  const window = openConsoleWindow(windowOptions())
  door.admit(window)
  return { window, served }
}

/** Another window of whoever is signed in at this one. */
function openBeside({ beside, accountId }: WantedWindow): void {
  const first = door.windowOf(beside)
  if (first === null || first.isDestroyed()) return
  const at = accountId === null ? {} : { at: `/accounts/${encodeURIComponent(accountId)}` }
  door.admit(openConsoleWindow({ ...windowOptions(), ...at, beside: first }), beside)
}

function windowOptions(): ConsoleWindowOptions {
  return {
    session: pages,
    preload: files.preload,
    development,
    packaged: app.isPackaged,
    small: !isFirst,
  }
}

async function openProfile(
  code: Pick<EagerModules, 'openProfile' | 'shutDesk'>,
): Promise<Profile | ShutDesk> {
  if (defect !== null || !isFirst) return code.shutDesk(host(), defect ?? faultHere('in-use', null))
  try {
    return await code.openProfile({
      host: host(),
      migrationsFolder,
      checkpoints: checkpointWorker(path.join(here, 'checkpoint.worker.js')),
      keychain: systemKeychain,
      whenDamaged: (detail) =>
        void shutFor({
          kind: 'damaged',
          file: path.join(app.getPath('userData'), 'latchkey.db'),
          detail,
        }),
    })
  } catch (error) {
    return code.shutDesk(host(), unforeseen('profile', error))
  }
}

async function openDesk(code: LazyModules, over: Profile): Promise<Desk> {
  return code.openDesk(over, {
    link: linked,
    migrationsFolder,
    scenariosFolder: path.join(app.getAppPath(), 'scenarios'),
    passphrases: passphraseWorker(path.join(here, 'argon2.worker.js')),
    imports,
    structure: structureWorker(path.join(here, 'structure.worker.js')),
    carrier: carrierWorker(path.join(here, 'transports.worker.js')),
    scenarioWorker: path.join(here, 'scenario.worker.js'),
  })
}

/** A shut desk may be opened again by whoever stands before it; what comes of that takes its place. */
async function answerFor(code: LazyModules, over: Profile | ShutDesk): Promise<void> {
  if (over.fault === null) {
    const opened = await openDesk(code, over)
    // Unless it was closed meanwhile.
    if (profile === over) answerBy(code, opened)
  } else answerBy(code, { ...over, openAgain: () => openAgain(code) })
}

async function openAgain(code: LazyModules): Promise<Standing | ShutDesk> {
  try {
    profile = await openProfile(code)
    await answerFor(code, profile)
  } catch (error) {
    await shut('profile', error)
  }
  return desk ?? code.shutDesk(host(), unforeseen('profile', null))
}

/** From now on calls are answered by this desk. A window that was told something else before asks again. */
function answerBy(code: LazyModules, answering: Desk | ShutDesk): void {
  desk = answering
  loaded.resolve(code)
  if (answering.fault !== null) return door.announce('desk.changed', { accountId: null })
  code.keepMenu(answering, door, app.isPackaged)
  const ends = [
    code.tellNews(answering, systemNotifier(), seatsOf(door)),
    code.runDesk(answering, door, openBeside),
  ]
  stopDesk = () => ends.forEach((end) => end())
  whenComputerIsLeft(() => code.endSessions(answering, answering.sessions.open(), 'suspended'))
}

/** Something went wrong that nobody foresaw. Nobody stays signed in, the store is closed, and the window says so. */
function shut(where: string, error: unknown): Promise<void> {
  return shutFor(unforeseen(where, error))
}

async function shutFor(fault: Fault): Promise<void> {
  defect = fault
  const closed = closeStore()
  door.lockAll()
  // Earlier than that, the start comes upon it.
  if (loadedModules !== null) answerBy(loadedModules, loadedModules.shutDesk(host(), defect))
  await closed
}

function unforeseen(where: string, error: unknown): Fault {
  reportDefect(where, error)
  return faultHere('defect', error instanceof Error ? error.name : null)
}

function faultHere(kind: FaultView['kind'], detail: string | null): Fault {
  return { kind, file: app.getPath('userData'), detail }
}

/** A part of the app is missing, and with it the screen that would say so. */
function giveUp(error: unknown): never {
  reportDefect('loading', error)
  app.exit(1)
  throw error
}

function closeStore(): Promise<void> {
  return (closing ??= closeOpenStore().finally(() => (closing = null)))
}

async function closeOpenStore(): Promise<void> {
  if (profile === null || profile.fault !== null) return
  const { store } = profile
  profile = null
  stopDesk()
  if (loadedModules !== null && desk?.fault === null) await loadedModules.closeDesk(desk)
  await store.close()
}
