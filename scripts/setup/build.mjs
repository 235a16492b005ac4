/** The built app in out/, made again when something that goes into it has changed. */
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { out, root } from './places.mjs'
import { reason, run } from './run.mjs'
import { Halt, say } from './say.mjs'
import { writeAtomically } from './atomicFiles.mjs'

const stamp = path.join(out, 'build.stamp')
const ingredients = [
  'src',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.base.json',
]

/** Builds the app, unless it was built from just these sources. */
export async function upToDateBuild() {
  const sources = fingerprintOf(ingredients)
  if (read(stamp) !== sources) await build(sources)
}

/** Builds the app in any case. */
export async function build(sources = fingerprintOf(ingredients)) {
  say('Build: building the app')
  forgetBuild()
  const tool = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const result = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'])
  if (result.code !== 0)
    throw new Halt(
      `The app could not be built:\n${reason(result, 30)}\nPut that right in the sources and run the command again.`,
    )
  writeAtomically(stamp, sources)
}

/** The build in out/ is not one of these sources: `npm run dev` writes there too. */
export function forgetBuild() {
  fs.rmSync(stamp, { force: true })
}

/** One hash over the names and contents of files and folders, without specs, which are not part of the app. */
export function fingerprintOf(places) {
  const hash = crypto.createHash('sha256')
  for (const place of places) {
    for (const file of filesAt(path.join(root, place))) {
      if (file.endsWith('.spec.ts')) continue
      hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function filesAt(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [place]
  const entries = fs.readdirSync(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

export function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
