/** The npm packages, exactly as the lock file lists them. */
import fs from 'node:fs'
import path from 'node:path'
import { fingerprint } from './cache.mjs'
import { root } from './places.mjs'
import { npm, reason, run } from './run.mjs'
import { Halt, say } from './say.mjs'
import { hasStamp, setStamp } from './stamps.mjs'

/** Runs `npm ci`, unless node_modules was made from this lock file by this kind of Node. */
export async function dependencies() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'))
  const stamp = fingerprint(lock, process.platform, process.arch, process.versions.modules)
  if (hasStamp('dependencies', stamp)) return

  say('Dependencies: installing them with npm ci (about half a minute)')
  const [command, ...first] = npm()
  // No install script is needed, so none gets to run; and a NODE_ENV of production must not leave out the tools.
  const result = await run(command, [...first, 'ci', '--ignore-scripts', '--include=dev', '--no-progress'])
  if (result.code !== 0) {
    throw new Halt(`The dependencies could not be installed:\n${reason(result)}\nIs the package registry reachable? Put that right and run the command again.`)
  }
  setStamp('dependencies', stamp)
}
