/** Runs every test, first those without a window, and ends with one line that adds them up: npm test. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { hasDisplay } from './display.mjs'
import { nodeModules, root } from './setup/places.mjs'
import { tell } from './setup/say.mjs'
import {
  closingLine,
  playwrightCounts,
  playwrightFailures,
  sum,
  trusted,
  vitestCounts,
  vitestFailures,
} from './testCounts.mjs'

/**
 * How many random stories each property is tried on: more than while one works, fewer than in `npm run test:deep`. They are the
 * same each time, so that a red run is about the change; `npm run test:deep` and a run of a single spec tell new ones.
 */
const stories = {
  LATCHKEY_PROPERTY_RUNS: process.env.LATCHKEY_PROPERTY_RUNS ?? '2000',
  LATCHKEY_PROPERTY_SEED: process.env.LATCHKEY_PROPERTY_SEED ?? '1',
}

/** Each worker has a virtual display of its own; on a person's one display windows would compete for the focus. */
const workers = hasDisplay() ? 1 : 2

await tell(async () => {
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-tests-'))
  try {
    const runs = [
      await runVitest(path.join(reports, 'vitest.json')),
      await runPlaywright(path.join(reports, 'playwright.json')),
    ]
    const total = sum(runs.map(({ counts }) => counts))
    for (const failure of runs.flatMap(({ failures }) => failures)) console.log(`\n${failure}`)
    console.log(`\n${closingLine(total)}`)
    process.exitCode = total.failed > 0 ? 1 : 0
  } finally {
    fs.rmSync(reports, { recursive: true, force: true })
  }
})

async function runVitest(report) {
  const args = [
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const status = await runTool(path.join(nodeModules, 'vitest', 'vitest.mjs'), args, stories)
  return counted('Vitest', report, { counts: vitestCounts, failures: vitestFailures }, status)
}

async function runPlaywright(report) {
  const args = [
    'test',
    '--project=e2e',
    `--workers=${workers}`,
    '--pass-with-no-tests',
    '--reporter=list,json',
  ]
  const status = await runTool(path.join(nodeModules, '@playwright', 'test', 'cli.js'), args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return counted(
    'Playwright',
    report,
    { counts: playwrightCounts, failures: playwrightFailures },
    status,
  )
}

function runTool(tool, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tool, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    // Ctrl+C reaches the whole group by itself; a plain kill reaches only us.
    const end = () => child.kill('SIGTERM')
    process.once('SIGTERM', end)
    process.once('SIGHUP', end)
    child.on('error', () => resolve(null))
    child.on('close', (status) => resolve(status))
  })
}

function counted(name, report, read, status) {
  try {
    const written = JSON.parse(fs.readFileSync(report, 'utf8'))
    return { counts: trusted(read.counts(written), status), failures: read.failures(written) }
  } catch {
    return {
      counts: trusted(undefined, status),
      failures: [
        `${name} left no report: it ended early (status ${status}). That counts as one failure.`,
      ],
    }
  }
}
