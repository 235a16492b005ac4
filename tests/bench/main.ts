import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { keptProfiles } from './directory/prepared'
import { progressLines } from './directory/progress'
import { full, least } from './effort'
import { machine } from './machine'
import { beRecorded, isRecorded } from './store/beRecorded'
import { measure } from './measure'
import { help, optionsOf, type Group, type Options } from './options'
import type { JudgedRow } from './rows'
import { asMarkdown, asText } from './table'

/** What `--json` writes and `--table` reads. */
interface Report {
  readonly accounts: number
  readonly seed: number
  readonly at: string
  readonly machine: ReturnType<typeof machine>
  readonly rows: readonly JudgedRow[]
}

async function run(options: Options): Promise<void> {
  const place = options.keep
    ? keptProfiles()
    : fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-bench-'))
  try {
    let report: Report = {
      accounts: options.accounts,
      seed: options.seed,
      at: new Date().toISOString(),
      machine: machine(),
      rows: [],
    }
    const measured = (rows: readonly JudgedRow[]): void => {
      report = { ...report, rows: [...report.rows, ...rows] }
      if (options.json !== null)
        fs.writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`)
      console.error(asText(rows))
    }
    await measure(
      { ...options, program: process.argv[1] ?? null },
      options.quick ? least : full,
      place,
      progressLines(console.error),
      { measured, failed },
    )
    console.log(
      `${options.accounts.toLocaleString('en')} accounts; ${describe(report)}\n\n${asText(report.rows)}`,
    )
  } finally {
    if (!options.keep) fs.rmSync(place, { recursive: true, force: true })
  }
}

function failed(group: Group, error: unknown): void {
  console.error(
    `${group} could not be measured: ${error instanceof Error ? error.stack : String(error)}`,
  )
  process.exitCode = 1
}

function tableOf(file: string): string {
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as Report
  return `${report.at.slice(0, 10)}, ${report.accounts.toLocaleString('en')} accounts, seed ${report.seed}; ${describe(report)}.\n\n${asMarkdown(report.rows)}`
}

function describe({ machine: { processor, cores, memory, system, node } }: Report): string {
  return `${processor}, ${cores} cores, ${memory} GB, ${system}, Node ${node}`
}

function read(): Options | null | Error {
  try {
    return optionsOf(process.argv.slice(2))
  } catch (error) {
    return error as Error
  }
}

const options = isRecorded(process.argv) ? null : read()
if (isRecorded(process.argv)) await beRecorded(process.argv)
else if (options === null) console.log(help)
else if (options instanceof Error) {
  console.error(`${options.message}\n\n${help}`)
  process.exitCode = 2
} else if (options.table !== null) console.log(tableOf(options.table))
else await run(options)
