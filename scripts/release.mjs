/** Puts a release together: npm run release. The official Electron only; what comes out is out/release/latchkey-<version>-linux-x64.tar.gz. */
import path from 'node:path'
import { packageApp, packingTarget } from './release/packageApp.mjs'
import { refusal } from './release/refusal.mjs'
import { theRuntime } from './setup/electron.mjs'
import { out } from './setup/places.mjs'
import { Halt, say, tell } from './setup/say.mjs'

await tell(async () => {
  const runtime = theRuntime()
  const no = refusal(runtime, packingTarget)
  if (no) throw new Halt(no)

  say('Release: putting it together')
  const archive = await packageApp(runtime, path.join(out, 'release'))
  say(`Release: ${path.relative(process.cwd(), archive)}`)
})
