/** Opens the app: npm start. Arguments after `--` go to the app. */
import fs from 'node:fs'
import path from 'node:path'
import { electronFlags } from './electronFlags.mjs'
import { describeRuntime, theRuntime } from './setup/electron.mjs'
import { out, root } from './setup/places.mjs'
import { say, tell } from './setup/say.mjs'
import { runWithWindow } from './window.mjs'

const picture = path.join(out, 'window.png')

await tell(async () => {
  const runtime = theRuntime()
  say(describeRuntime(runtime))
  process.exitCode = await runWithWindow(({ virtual }) => {
    const args = [root, ...electronFlags({ virtual }), ...process.argv.slice(2)]
    if (virtual) {
      say('No display here: the window opens on a virtual one. Ctrl+C ends it.')
      fs.rmSync(picture, { force: true })
      args.push(`--picture=${picture}`)
      announcePicture()
    }
    return { command: runtime.executable, args }
  })
})

/** The app writes a picture of its window once the first content is there. */
function announcePicture() {
  const giveUp = Date.now() + 60_000
  const timer = setInterval(() => {
    if (fs.existsSync(picture))
      say(`A picture of the window: ${path.relative(process.cwd(), picture)}`)
    else if (Date.now() < giveUp) return
    clearInterval(timer)
  }, 200).unref()
}
