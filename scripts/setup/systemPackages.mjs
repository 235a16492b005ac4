/** Packages of the operating system: installed where we may, else the exact line that a person has to type. */
import { hasProgram, isRoot, reason, run } from './run.mjs'
import { Halt, say } from './say.mjs'

/**
 * Installs Debian packages when we are root on a system with apt.
 *
 * @param {string[]} packages
 * @param {string} why a sentence, for the person who has to do it by hand
 */
export async function aptInstall(packages, why) {
  if (!hasProgram('apt-get')) {
    throw new Halt(
      `${why} Install it with this system's package manager (on Debian: apt-get install ${packages.join(' ')}), then run the command again.`,
    )
  }
  const names = await Promise.all(packages.map(currentName))
  const line = `apt-get install --no-install-recommends ${names.join(' ')}`
  if (!isRoot) throw new Halt(`${why} Type this, then run the command again:\n\n  sudo ${line}\n`)

  say(`System packages: installing ${names.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env })
  let result = await install()
  if (result.code !== 0) {
    // New machines come without package lists, old ones with stale ones.
    await run('apt-get', ['update'], { env })
    result = await install()
  }
  if (result.code !== 0)
    throw new Halt(
      `${why} Installing failed:\n${reason(result)}\nPut that right, or install by hand:\n\n  ${line}\n`,
    )
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries when their time values grew to 64 bits: libgtk-3-0 → libgtk-3-0t64. */
async function currentName(name) {
  if (!name.startsWith('lib')) return name
  const renamed = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`])
  return renamed.code === 0 && renamed.stdout.trim() ? `${name}t64` : name
}
