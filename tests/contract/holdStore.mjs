// Run as a process of its own: opens a store, writes a setting to it, and holds it until it is killed.
// node holdStore.mjs FILE MIGRATIONS
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [, , file, migrationsFolder] = process.argv
const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const { module } = await runnerImport(at('../../src/main/store/openStore.ts'), {
  root: at('../..'),
  configFile: false,
  logLevel: 'silent',
  resolve: { alias: { '@shared': at('../../src/shared') } },
})
const opened = module.openStore({ file, migrationsFolder })
if (opened.ok) opened.store.settings.set('held', 'yes')
process.stdout.write(opened.ok ? 'holding\n' : `${opened.fault}\n`)
setInterval(() => undefined, 60_000)
