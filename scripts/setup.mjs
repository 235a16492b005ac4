/**
 * Makes a fresh clone ready for a command: node scripts/setup.mjs <command>.
 * Every step is skipped when what it makes is up to date, and says what it does when it isn't.
 */
import { dependencies } from './setup/dependencies.mjs'
import { electron } from './setup/electron.mjs'
import { oneAtATime } from './setup/lock.mjs'
import { nativeModule } from './setup/nativeModule.mjs'
import { Halt, tell } from './setup/say.mjs'
import { systemLibraries } from './setup/systemLibraries.mjs'
import { testPeers } from './setup/testPeers.mjs'
import { upToDateBuild } from './setup/build.mjs'

const officialElectron = () => electron({ insistOnOfficial: true })

/** What each command needs, in order. */
const needs = {
  dependencies: [dependencies],
  check: [dependencies, nativeModule],
  dev: [dependencies, electron, systemLibraries, nativeModule],
  start: [dependencies, electron, systemLibraries, nativeModule, upToDateBuild],
  test: [dependencies, electron, systemLibraries, nativeModule, testPeers, upToDateBuild],
  electron: [dependencies, officialElectron, systemLibraries, nativeModule],
  release: [dependencies, officialElectron, systemLibraries, nativeModule, upToDateBuild],
}

await tell(async () => {
  const command = process.argv[2]
  const steps = needs[command]
  if (!steps) throw new Halt(`usage: node scripts/setup.mjs ${Object.keys(needs).join(' | ')}`)
  supportedNode()
  await oneAtATime(async () => {
    for (const step of steps) await step()
  })
})

function supportedNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const supported = (major === 20 && minor >= 19) || major >= 22
  if (!supported)
    throw new Halt(
      `Latchkey needs Node 20.19 or newer, or 22 or newer; this is ${process.version}. Install one from nodejs.org and run the command again.`,
    )
}
