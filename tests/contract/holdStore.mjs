// Run as a process of its own: opens a store, writes a setting to it, and holds it until it is killed, although nothing
// of the process refers to it any more.
// node --expose-gc holdStore.mjs FILE MIGRATIONS
import { setImmediate } from 'node:timers/promises'
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
const said = await hold()
await setImmediate()
globalThis.gc()
await setImmediate()
process.stdout.write(`${said}\n`)
setInterval(() => undefined, 60_000)

async function hold() {
  const opened = module.openStore({ file, migrationsFolder })
  if (opened.ok) await opened.store.settings.change({ held: 'yes' }, [])
  return opened.ok ? 'holding' : opened.fault
}
