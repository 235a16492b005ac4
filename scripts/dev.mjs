/** Opens the app from its sources and follows their changes: npm run dev. */
import path from 'node:path'
import { electronFlags } from './electronFlags.mjs'
import { forgetBuild } from './setup/build.mjs'
import { describeRuntime, theRuntime } from './setup/electron.mjs'
import { nodeModules } from './setup/places.mjs'
import { say, tell } from './setup/say.mjs'
import { runWithWindow } from './window.mjs'

await tell(async () => {
  say(describeRuntime(theRuntime()))
  forgetBuild()
  process.exitCode = await runWithWindow(({ virtual }) => {
    if (virtual) say('No display here: the window opens on a virtual one. Ctrl+C ends it.')
    const tool = path.join(nodeModules, 'electron-vite', 'bin', 'electron-vite.js')
    return {
      command: process.execPath,
      args: [tool, 'dev', '--', ...electronFlags({ virtual }), ...process.argv.slice(2)],
    }
  })
})
