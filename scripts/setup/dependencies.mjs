/** The npm packages, exactly as the lock file lists them. */
import fs from 'node:fs'
import path from 'node:path'
import { fingerprint } from './cache.mjs'
import { nodeModules, root } from './places.mjs'
import { npm, reason, run } from './run.mjs'
import { Halt, say } from './say.mjs'
import { hasStamp, setStamp } from './stamps.mjs'

/** Runs `npm ci`, unless what the lock file lists is installed. */
export async function dependencies() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const stamp = fingerprint(lock, process.platform, process.arch)
  if (hasStamp('dependencies', stamp)) return

  if (!isInstalled(JSON.parse(lock))) await install()
  setStamp('dependencies', stamp)
}

async function install() {
  say('Dependencies: installing them with npm ci (about half a minute)')
  const [command, ...first] = npm()
  // No install script is needed, so none gets to run; and a NODE_ENV of production must not leave out the tools.
  const result = await run(command, [
    ...first,
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-progress',
  ])
  if (result.code !== 0) {
    throw new Halt(
      `The dependencies could not be installed:\n${reason(result)}\nIs the package registry reachable? Put that right and run the command again.`,
    )
  }
}

/** Whether somebody ran npm by hand: at its end npm notes in node_modules what it installed. Packages for other systems are left out there. */
function isInstalled({ packages }) {
  try {
    const installed = JSON.parse(
      fs.readFileSync(path.join(nodeModules, '.package-lock.json'), 'utf8'),
    ).packages
    const wanted = Object.entries(packages).filter(([place, { optional }]) => place && !optional)
    return wanted.every(
      ([place, { version }]) =>
        installed[place]?.version === version && fs.existsSync(path.join(root, place)),
    )
  } catch {
    return false
  }
}
