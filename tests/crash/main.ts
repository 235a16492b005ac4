import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { help, optionsOf, type Options } from './options'
import type { Suite } from './suite'
import type { Order } from './work/order'
import { work } from './work/work'

/** The command line of `npm run test:crash`. Called with `work`, it is the process that is killed. */

interface Result {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly answers: number
  readonly seconds: number
}

/** Of what is wrong the same is told only so often. */
const mostTold = 5

async function run(options: Options): Promise<void> {
  const results: Result[] = []
  for (const suite of options.only) {
    const missing = suite.missing()
    if (missing !== null) console.log(`${suite.name}: left out. ${missing}`)
    else {
      const result = await tried(suite, options)
      results.push(result)
      console.error(
        `${result.name}: ${result.passed} of ${result.passed + result.failed} passed, ${result.seconds.toFixed(0)} s`,
      )
    }
  }
  console.log(
    `\n${table(results)}\n\n${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed`,
  )
  if (sum(results, 'failed') > 0) process.exitCode = 1
}

async function tried(suite: Suite, { rounds, seed, short }: Options): Promise<Result> {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-crash-'))
  const started = performance.now()
  let [passed, failed, answers] = [0, 0, 0]
  try {
    for await (const round of suite.run({
      rounds: rounds ?? (short ? suite.rounds.short : suite.rounds.full),
      seed,
      place,
    })) {
      answers += round.answers
      if (round.finding === null) passed += 1
      else if ((failed += 1) <= mostTold)
        console.log(`${suite.name}, seed ${seed}, round ${round.number}: ${round.finding}`)
    }
  } finally {
    fs.rmSync(place, { recursive: true, force: true })
  }
  return {
    name: suite.name,
    passed,
    failed,
    answers,
    seconds: (performance.now() - started) / 1000,
  }
}

function table(results: readonly Result[]): string {
  const lines = [
    ['suite', 'rounds', 'failed', 'answers before', 'seconds'],
    ...results.map(({ name, passed, failed, answers, seconds }) => [
      name,
      String(passed + failed),
      String(failed),
      String(answers),
      seconds.toFixed(0),
    ]),
  ]
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

const sum = (results: readonly Result[], what: 'passed' | 'failed'): number =>
  results.reduce((so, result) => so + result[what], 0)

function read(args: readonly string[]): Options | null | Error {
  try {
    return optionsOf(args)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const [first, order] = process.argv.slice(2)
if (first === 'work') {
  // The threads of a desk keep no process running; in the app its window does.
  setInterval(() => undefined, 60_000)
  await work(JSON.parse(order ?? '') as Order)
  process.exit()
} else {
  const options = read(process.argv.slice(2))
  if (options === null) console.log(help)
  else if (options instanceof Error) {
    console.error(`${options.message}\nTry: npm run test:crash -- --help`)
    process.exitCode = 2
  } else await run(options)
}
