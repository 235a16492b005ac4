/** The Electron runtime in node_modules/electron/dist: the official one, else the stand-in. */
import fs from 'node:fs'
import path from 'node:path'
import { copyEntry } from './cache.mjs'
import { electronPackage } from './places.mjs'
import { reason, run } from './run.mjs'
import { Halt, say } from './say.mjs'
import { makeFolderAtomically, writeAtomically } from './atomicFiles.mjs'

const standInIsPossible = process.platform === 'linux' && process.arch === 'x64'
const dist = path.join(electronPackage, 'dist')
const pathFile = path.join(electronPackage, 'path.txt')

/**
 * The runtime that is installed.
 *
 * @returns {{ version: string, wanted: string, official: boolean, folder: string, executable: string } | undefined}
 */
export function installedRuntime() {
  try {
    const wanted = JSON.parse(
      fs.readFileSync(path.join(electronPackage, 'package.json'), 'utf8'),
    ).version
    const version = fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    const executable = path.join(dist, fs.readFileSync(pathFile, 'utf8'))
    if (!fs.existsSync(executable)) return undefined
    return { version, wanted, official: version === wanted, folder: dist, executable }
  } catch {
    return undefined
  }
}

/** The runtime that is installed, for whoever can't go on without one. */
export function theRuntime() {
  const runtime = installedRuntime()
  if (!runtime) throw new Halt('Electron is not installed. npm run electron does that.')
  return runtime
}

/** One sentence about the runtime, for `npm start`. */
export function describeRuntime({ version, wanted, official }) {
  return official
    ? `Electron ${version}.`
    : `Electron ${version}, a stand-in for ${wanted}, which could not be downloaded: for development and tests only (npm run electron tries the download again).`
}

/**
 * Installs a runtime where there is none.
 *
 * @param {{ insistOnOfficial?: boolean }} options a stand-in that is in place is kept, because the download may take
 *   long to fail; insisting tries the download again
 */
export async function electron({ insistOnOfficial = false } = {}) {
  const installed = installedRuntime()
  if (installed?.official || (installed && !insistOnOfficial)) return

  const failure = await installOfficial()
  if (!failure) return
  if (!standInIsPossible) {
    throw new Halt(
      `Electron could not be downloaded:\n${failure}\nThere is no stand-in for ${process.platform}-${process.arch}: connect to the internet, or set ELECTRON_MIRROR, and run the command again.`,
    )
  }
  if (installed) say('Electron: the download is still out of reach, the stand-in runtime stays')
  else await installStandIn()
}

/** @returns {Promise<string | undefined>} why it failed */
async function installOfficial() {
  say('Electron: downloading it')
  // The package's own installer writes into dist as it goes and path.txt at its end. Whatever stands there now is moved
  // out of its way, so that a download that is cut off is not taken for a runtime, and put back when there is none.
  const aside = `${dist}.aside`
  if (fs.existsSync(dist)) {
    fs.rmSync(aside, { recursive: true, force: true })
    fs.renameSync(dist, aside)
  }
  const result = await run(process.execPath, [path.join(electronPackage, 'install.js')])
  if (result.code === 0 && installedRuntime()?.official) {
    fs.rmSync(aside, { recursive: true, force: true })
    return undefined
  }
  fs.rmSync(dist, { recursive: true, force: true })
  if (fs.existsSync(aside)) fs.renameSync(aside, dist)
  return reason(result, 3) || '  (the installer gave no reason)'
}

async function installStandIn() {
  say('Electron: its own download is out of reach, a stand-in runtime takes its place')
  // Imported only now: it needs libraries, and these scripts run before anything is installed.
  const { standInRuntime } = await import('./standInRuntime.mjs')
  const folder = await standInRuntime()
  await makeFolderAtomically(dist, (partial) => copyEntry(folder, partial))
  writeAtomically(pathFile, 'electron')
}
