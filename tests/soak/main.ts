import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { beginWork } from './agent'
import { help, optionsOf, type Options } from './options'
import { asText, isMet, reportOf } from './report'
import { samplerOf, type Sample } from './samples'

/** The command line of `npm run soak`. */

const betweenSamples = 20
const patience = 30_000

async function run({ minutes, warmUp, json }: Options): Promise<void> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-soak-'))
  const flags = (process.env['LATCHKEY_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
  const app = await _electron.launch({
    cwd: process.cwd(),
    args: ['.', ...flags, `--user-data-dir=${profile}`, '--lang=en-US'],
  })
  const complaints: string[] = []
  const complain = (text: string): void => void (complaints.push(text), console.error(text))
  app
    .process()
    .stderr?.on(
      'data',
      (data: Buffer) =>
        /defect|Uncaught|Unhandled/.test(data.toString()) && complain(data.toString().trim()),
    )
  const samples: Sample[] = []
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(patience)
    page.on('pageerror', (error) => complain(`the page: ${error.message}`))
    const agent = await beginWork(app, page, profile)
    const sampler = await samplerOf(app, page, profile)
    const end = performance.now() + minutes * 60_000
    for (let next = 0; performance.now() < end;) {
      await agent.serveNext().catch((error: unknown) => stuck(page, error))
      if (performance.now() < next) continue
      next = performance.now() + betweenSamples * 1_000
      const sample = await sampler.sample(agent.actions)
      samples.push(sample)
      if (json !== null)
        fs.writeFileSync(json, `${JSON.stringify({ minutes, warmUp, samples }, null, 1)}\n`)
      console.error(
        `${(sample.at / 60).toFixed(1)} min, ${sample.actions} actions, main ${sample.processes['main']?.rss.toFixed(1) ?? '?'} MB, page ${sample.processes['page']?.rss.toFixed(1) ?? '?'} MB`,
      )
    }
  } finally {
    await app.close()
    fs.rmSync(profile, { recursive: true, force: true })
  }
  const report = reportOf(samples, warmUp * 60)
  console.log(`${asText(report)}\n${complaints.length} complaints of the window and main`)
  if (isMet(report) !== true || complaints.length > 0) process.exitCode = 1
}

/** A picture says more than a step that waited in vain. */
async function stuck(page: Page, error: unknown): Promise<never> {
  const picture = path.join(os.tmpdir(), 'latchkey-soak-stuck.png')
  await page.screenshot({ path: picture })
  throw new Error(`the agent got stuck; ${picture} shows where`, { cause: error })
}

function read(): Options | null | Error {
  try {
    return optionsOf(process.argv.slice(2))
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const options = read()
if (options === null) console.log(help)
else if (options instanceof Error) {
  console.error(`${options.message}\nTry: npm run soak -- --help`)
  process.exitCode = 2
} else await run(options)
