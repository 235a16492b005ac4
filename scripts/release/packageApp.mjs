/** The app as people get it: Electron's files under the app's name, the app in one archive, and the fuses set for good. */
import fs from 'node:fs'
import path from 'node:path'
import { asar } from '../formats/asar.mjs'
import { fuse, setFuses } from '../formats/fuses.mjs'
import { nodeApiOf, prebuiltNeeds } from '../setup/nativeModule.mjs'
import { root } from '../setup/places.mjs'
import { reason, run } from '../setup/run.mjs'
import { Halt } from '../setup/say.mjs'
import { makeWhole } from '../setup/wholeFiles.mjs'
import { noticesText } from './notices.mjs'

/** The platform that packing was tried on. */
export const packingTarget =
  process.platform === 'linux' && process.arch === 'x64' ? 'linux-x64' : undefined

/**
 * What a person's copy of the app must not be used for: as a plain Node, or with somebody else's code.
 *
 * @type {Array<[position: number, on: boolean]>}
 */
const hardened = [
  [fuse.runAsNode, false],
  [fuse.cookieEncryption, true],
  [fuse.nodeOptions, false],
  [fuse.nodeCliInspect, false],
  [fuse.onlyLoadAppFromAsar, true],
  [fuse.grantFileProtocolExtraPrivileges, false],
]

/**
 * @param {{ folder: string, executable: string }} runtime
 * @param {string} target the folder that the release is put into
 * @returns {Promise<string>} the compressed archive
 */
export async function packageApp(runtime, target) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const name = `${manifest.name}-${manifest.version}-${packingTarget}`
  const folder = path.join(target, name)
  const files = [manifestFile(manifest), ...appFiles(), ...(await nativeModuleFiles(runtime))]

  await makeWhole(folder, (partial) => {
    fs.cpSync(runtime.folder, partial, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
    const executable = path.join(partial, manifest.name)
    fs.renameSync(path.join(partial, path.basename(runtime.executable)), executable)
    const binary = fs.readFileSync(executable)
    setFuses(binary, hardened)
    fs.writeFileSync(executable, binary)
    fs.renameSync(path.join(partial, 'LICENSE'), path.join(partial, 'LICENSE.electron.txt'))
    fs.copyFileSync(path.join(root, 'LICENSE'), path.join(partial, 'LICENSE'))
    fs.writeFileSync(path.join(partial, 'LICENSES.libraries.txt'), noticesText())
    writeApp(path.join(partial, 'resources'), files)
  })

  const archive = `${folder}.tar.gz`
  const packed = await run('tar', ['-czf', `${archive}.partial`, '-C', target, name])
  if (packed.code !== 0) throw new Halt(`The release could not be packed:\n${reason(packed)}`)
  fs.renameSync(`${archive}.partial`, archive)
  return archive
}

function writeApp(resources, files) {
  fs.rmSync(path.join(resources, 'default_app.asar'), { force: true })
  const archive = path.join(resources, 'app.asar')
  fs.writeFileSync(archive, asar(files))
  for (const file of files.filter((each) => each.unpacked)) {
    const place = path.join(`${archive}.unpacked`, file.path)
    fs.mkdirSync(path.dirname(place), { recursive: true })
    fs.writeFileSync(place, file.bytes, { mode: 0o755 })
  }
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
