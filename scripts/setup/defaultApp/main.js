/**
 * What Electron runs when it is started as `electron <folder>`: finds the app in the folder and imports it.
 * The stand-in runtime comes without Electron's own loader; this one is packed into its resources/default_app.asar.
 * It awaits the app at its top level, because Electron emits `ready` only after this module is done.
 */
import fs from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron/main'

const require = createRequire(import.meta.url)
const { preloads, file } = readArguments(process.argv.slice(1))

// Playwright takes the app over by `-r <its loader>`.
Module._preloadModules(preloads)
if (!file) {
  console.error('usage: electron [flags] <folder or file of an app>')
  process.exit(1)
}
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
await load(path.resolve(file))

function readArguments(args) {
  const preloads = []
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]
    if (arg === '-r' || arg === '--require') {
      preloads.push(args[(i += 1)])
    } else if (arg === '-v' || arg === '--version') {
      console.log(`v${process.versions.electron}`)
      process.exit(0)
    } else if (arg.startsWith('--app=')) {
      return { preloads, file: arg.slice('--app='.length) }
    } else if (!arg.startsWith('-')) {
      return { preloads, file: arg }
    }
  }
  return { preloads, file: undefined }
}

async function load(place) {
  const manifest = path.join(place, 'package.json')
  const entry = require.resolve(place)
  app.setAppPath(path.dirname(entry))
  if (fs.existsSync(manifest)) {
    const { version, productName, name, desktopName } = JSON.parse(
      fs.readFileSync(manifest, 'utf8'),
    )
    if (version) app.setVersion(version)
    app.setName(productName || name || 'electron')
    app.setDesktopName?.(desktopName || `${app.getName()}.desktop`)
    app.setAppPath(place)
  }
  await import(pathToFileURL(entry).href)
}
