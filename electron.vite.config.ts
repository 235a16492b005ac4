import fs from 'node:fs'
import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { runnerImport, type Plugin } from 'vite'
import type * as names from './src/shared/channels/names'

const here = import.meta.dirname
const alias = { '@shared': path.join(here, 'src/shared') }

// The targets are those of the stand-in runtime, the oldest that the app has to run on; Electron's own version is newer.
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

/** `src/main/<somewhere>/<name>.worker.ts` becomes `out/main/<name>.worker.js`, for `new Worker(path)`. */
function workerEntries(): Record<string, string> {
  const main = path.join(here, 'src/main')
  const files = fs
    .readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.worker.ts'))
  return Object.fromEntries(
    files.map((file) => [path.basename(file, '.ts'), path.join(main, file)]),
  )
}

/**
 * Makes the list of channel names while a window's code is built, so that neither the preload script nor a page carries the
 * declarations and their schema library. A channel that is declared is in the list; nobody keeps it.
 */
function channelNames(): Plugin {
  const file = path.join(here, 'src/shared/channels/names.ts')
  return {
    name: 'channel-names',
    async load(id) {
      if (path.normalize(id) !== file) return null
      const { module, dependencies } = await runnerImport<typeof names>(file, {
        configFile: false,
        logLevel: 'error',
        resolve: { alias },
      })
      for (const dependency of dependencies) this.addWatchFile(dependency)
      return `export const channelNames = ${JSON.stringify(module.channelNames)}`
    },
  }
}

export default defineConfig({
  // Everything but what package.json lists under "dependencies" (the native module) is bundled.
  main: {
    resolve: { alias },
    build: {
      target: nodeTarget,
      rolldownOptions: {
        input: { index: path.join(here, 'src/main/index.ts'), ...workerEntries() },
      },
    },
  },
  // A sandboxed preload script has no module loader: one self-contained CommonJS file.
  preload: {
    resolve: { alias },
    plugins: [channelNames()],
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: path.join(here, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(here, 'src/renderer'),
    resolve: { alias },
    plugins: [vue(), channelNames()],
    build: {
      target: chromeTarget,
      minify: true,
      // The content security policy allows no fonts or scripts from data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Main serves every file of a page: the first picture takes one script and one stylesheet in place of thirty files.
      cssCodeSplit: false,
      rolldownOptions: {
        input: path.join(here, 'src/renderer/index.html'),
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
