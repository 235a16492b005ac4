/**
 * Runs one of the command-line programs that are written in TypeScript, without Electron: node scripts/tool.mjs <name> [arguments].
 * It is bundled first when its sources have changed, because Node 20 does not read TypeScript.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { fingerprintOf, read } from './setup/build.mjs'
import { oneAtATime } from './setup/lock.mjs'
import { out, root } from './setup/places.mjs'
import { Halt, tell } from './setup/say.mjs'
import { writeAtomically } from './setup/atomicFiles.mjs'

/** Name, entry and all that may be imported from it. */
const tools = {
  scenario: {
    entry: 'src/main/training/runner/cli.ts',
    sources: ['src/main', 'src/shared', 'package-lock.json'],
  },
  hunt: {
    entry: 'src/main/training/hunt/cli.ts',
    sources: ['src/main', 'src/shared', 'package-lock.json'],
  },
  'rebuild-index': {
    entry: 'src/main/store/rebuild/cli.ts',
    sources: ['src/main', 'src/shared', 'package-lock.json'],
  },
  directory: {
    entry: 'src/main/directoryTool/cli.ts',
    sources: ['src/main', 'src/shared', 'package-lock.json'],
  },
  channel: {
    entry: 'src/main/channelTool/cli.ts',
    sources: ['src/main', 'src/shared', 'package-lock.json'],
  },
  crash: {
    entry: 'tests/crash/main.ts',
    sources: [
      'src/main',
      'src/shared',
      'tests/bench',
      'tests/crash',
      'tests/recorder',
      'package-lock.json',
    ],
  },
  // It opens windows as well.
  bench: {
    entry: 'tests/bench/main.ts',
    sources: ['src/main', 'src/shared', 'tests/bench', 'tests/recorder', 'package-lock.json'],
    setUp: () => import('./e2eDisplay.mjs'),
  },
  soak: {
    entry: 'tests/soak/main.ts',
    sources: ['src/shared', 'tests/soak', 'tests/e2e', 'package-lock.json'],
    setUp: () => import('./e2eDisplay.mjs'),
  },
}

await tell(async () => {
  const [name, ...args] = process.argv.slice(2)
  const tool = tools[name]
  if (!tool)
    throw new Halt(`usage: node scripts/tool.mjs ${Object.keys(tools).join(' | ')} [arguments]`)
  const program = await oneAtATime(() => bundled(name, tool))
  const tearDown = await (await tool.setUp?.())?.default()
  try {
    process.exitCode = await runProgram(program, args)
  } finally {
    tearDown?.()
  }
})

/** @returns {Promise<string>} the bundled program: out/<name>/<entry>.js */
async function bundled(name, { entry, sources }) {
  if (!fs.existsSync(path.join(root, entry)))
    throw new Halt(`${entry} does not exist, so there is nothing to run.`)
  const folder = path.join(out, name)
  const program = path.join(folder, `${path.basename(entry, '.ts')}.js`)
  const stamp = path.join(folder, 'bundle.stamp')
  const fingerprint = fingerprintOf([...sources, 'scripts/tool.mjs'])
  if (read(stamp) === fingerprint) return program

  fs.rmSync(stamp, { force: true })
  // Imported only here: loading Vite takes longer than running a scenario.
  const { build } = await import('vite')
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: { '@shared': path.join(root, 'src', 'shared') } },
      ssr: { noExternal: true, external: ['better-sqlite3', 'electron', '@playwright/test'] },
      build: {
        ssr: entry,
        outDir: folder,
        target: 'node20.18',
        copyPublicDir: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    })
  } catch (error) {
    throw new Halt(`${entry} could not be bundled:\n${stripVTControlCharacters(error.message)}`)
  }
  writeAtomically(stamp, fingerprint)
  return program
}

function runProgram(program, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    process.once('SIGTERM', () => child.kill('SIGTERM'))
    // Ctrl+C reaches the program too; we wait for what it makes of it.
    process.on('SIGINT', () => {})
    child.on('close', (status, signal) => resolve(status ?? (signal ? 1 : 0)))
  })
}
