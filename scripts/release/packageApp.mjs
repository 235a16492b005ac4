/** The app as people get it: Electron's files under the app's name, the app in one archive, and the fuses set for good. */
import fs from 'node:fs'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { writeAsar } from '../asar.mjs'
import { nodeApiOf, prebuiltNeeds } from '../setup/nativeModule.mjs'
import { root } from '../setup/places.mjs'
import { reason, run } from '../setup/run.mjs'
import { Halt } from '../setup/say.mjs'
import { makeFolderAtomically } from '../setup/atomicFiles.mjs'
import { noticesText } from './notices.mjs'

/** The platform that packing was tried on. */
export const packingTarget =
  process.platform === 'linux' && process.arch === 'x64' ? 'linux-x64' : undefined

/**
 * What a person's copy of the app must not be used for: as a plain Node, or with somebody else's code.
 * Electron compares an archive with its checksum on macOS and Windows only. On Linux that fuse would do nothing, so it is
 * not set: there the permissions of the folder protect the archive.
 *
 * @type {import('@electron/fuses').FuseConfig}
 */
const hardened = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
}

/**
 * @param {{ folder: string, executable: string }} runtime
 * @param {string} target the folder that the release is put into
 * @returns {Promise<string>} the compressed archive
 */
export async function packageApp(runtime, target) {
  const { name, version } = appManifest()
  const release = `${name}-${version}-${packingTarget}`
  const folder = path.join(target, release)
  await makeFolderAtomically(folder, async (partial) => {
    await fillPackage(runtime, partial)
  })

  const archive = `${folder}.tar.gz`
  const packed = await run('tar', ['-czf', `${archive}.partial`, '-C', target, release])
  if (packed.code !== 0) throw new Halt(`The release could not be packed:\n${reason(packed)}`)
  fs.renameSync(`${archive}.partial`, archive)
  return archive
}

/**
 * Puts all that a release consists of into a folder.
 *
 * @param {{ folder: string, executable: string }} runtime
 * @param {string} folder empty
 * @returns {Promise<string>} the program in it that starts the app
 */
export async function fillPackage(runtime, folder) {
  const manifest = appManifest()
  const executable = path.join(folder, manifest.name)
  fs.cpSync(runtime.folder, folder, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
  fs.renameSync(path.join(folder, path.basename(runtime.executable)), executable)
  await flipFuses(executable, hardened)
  fs.renameSync(path.join(folder, 'LICENSE'), path.join(folder, 'LICENSE.electron.txt'))
  fs.copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
  fs.writeFileSync(path.join(folder, 'LICENSES.libraries.txt'), noticesText())

  const resources = path.join(folder, 'resources')
  fs.rmSync(path.join(resources, 'default_app.asar'), { force: true })
  const native = await nativeModuleFiles(runtime)
  await writeAsar(path.join(resources, 'app.asar'), [
    manifestFile(manifest),
    ...appFiles(),
    ...native,
  ])
  return executable
}

function appManifest() {
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
}

/** Only what the app reads of its package.json: not the scripts and tools of its makers. */
function manifestFile({ name, productName, version, description, author, license, type, main }) {
  const bytes = JSON.stringify({
    name,
    productName,
    version,
    description,
    author,
    license,
    type,
    main,
  })
  return { path: 'package.json', bytes }
}

/** The built app and what it reads from its own folder. */
function appFiles() {
  return ['out/main', 'out/preload', 'out/renderer', 'drizzle', 'scenarios'].flatMap(filesIn)
}

/** The prebuilt binary where this Electron can load it, because a build of this machine may ask for its C library. */
async function nativeModuleFiles(runtime) {
  const prebuilt = (await nodeApiOf(runtime.executable)) >= prebuiltNeeds
  const place = 'node_modules/better-sqlite3'
  const binary = prebuilt
    ? `${place}/prebuilds/${packingTarget}.node`
    : `${place}/build/Release/better_sqlite3.node`
  return [
    ...filesIn(`${place}/lib`),
    file(`${place}/package.json`),
    file(`${place}/LICENSE`),
    // The system's loader can't look into an archive.
    { ...file(binary), unpacked: true },
  ]
}

function filesIn(folder) {
  const place = path.join(root, folder)
  if (!fs.existsSync(place)) return []
  const entries = fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
  return entries
    .map((entry) =>
      file(path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name))),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function file(name) {
  return { path: name.split(path.sep).join('/'), bytes: fs.readFileSync(path.join(root, name)) }
}
