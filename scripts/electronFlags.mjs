/** The command-line flags that Electron needs on this machine. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { theRuntime } from './setup/electron.mjs'
import { isRoot } from './setup/run.mjs'
import { Halt } from './setup/say.mjs'

/** @param {{ virtual: boolean }} display a virtual display has no graphics card, and Chromium complains about that at length */
export function electronFlags({ virtual }) {
  return [...sandboxFlags(), ...(virtual ? ['--disable-gpu', '--log-level=3'] : [])]
}

/** Chromium's sandbox does not work for root at all, and for others only where the system lets it. */
function sandboxFlags() {
  if (process.platform !== 'linux') return []
  if (isRoot) return ['--no-sandbox']
  const helper = path.join(theRuntime().folder, 'chrome-sandbox')
  if (!isSetuidRoot(helper) && !mayMakeNamespaces()) {
    throw new Halt(
      `This system does not let Electron set up its sandbox. Allow it for this copy of Electron, then run the command again:\n\n  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}\n`,
    )
  }
  return []
}

function isSetuidRoot(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  return Boolean(stat && stat.uid === 0 && stat.mode & 0o4000)
}

/** Some distributions keep user namespaces from ordinary programs; where `unshare` is missing, Electron may try. */
function mayMakeNamespaces() {
  const result = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  return Boolean(result.error) || result.status === 0
}
