/** The shared libraries that Electron needs from a Linux system, and a display server where there is no display. */
import { hasDisplay } from '../display.mjs'
import { theRuntime } from './electron.mjs'
import { hasProgram, run } from './run.mjs'
import { Halt } from './say.mjs'
import { hasStamp, setStamp } from './stamps.mjs'
import { aptInstall } from './systemPackages.mjs'

const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'fonts-dejavu-core']

export async function systemLibraries() {
  if (process.platform !== 'linux') return
  const { executable, version } = theRuntime()
  const missing = hasStamp('libraries', version) ? [] : await missingLibraries(executable)
  const needsDisplay = !hasDisplay() && !hasProgram('Xvfb')
  if (missing.length > 0 || needsDisplay) {
    const why = [
      missing.length > 0 &&
        `Electron needs ${missing.length} system libraries that are not installed (${missing.join(', ')}).`,
      needsDisplay && 'There is no display here, so a virtual one is needed (Xvfb).',
    ]
    await aptInstall(
      [...(missing.length > 0 ? libraries : []), ...(needsDisplay ? ['xvfb'] : [])],
      why.filter(Boolean).join(' '),
    )
  }
  if (missing.length > 0) {
    const still = await missingLibraries(executable)
    if (still.length > 0)
      throw new Halt(
        `Electron still lacks ${still.join(', ')}. Install the packages that hold these libraries and run the command again.`,
      )
  }
  setStamp('libraries', version)
}

async function missingLibraries(executable) {
  const { stdout } = await run('ldd', [executable])
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}
