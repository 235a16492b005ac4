import { parseArgs } from 'node:util'
import { everySuite, suites } from './suites'
import type { Suite } from './suite'

export interface Options {
  readonly only: readonly Suite[]
  /** Null: as many as each suite has. */
  readonly rounds: number | null
  readonly seed: number
  readonly short: boolean
}

export const help = `npm run test:crash -- [--only SUITE,…] [--rounds N] [--seed N] [--short]

Kills processes that work on a store, cuts the power, tears logs, over and over, and looks each time at what the next start
finds: everything that was promised, state and audit in agreement, nothing half. Exit 0: so it was each time; 1: it was not;
2: the call can’t be read.

  --only SUITE,…  some of these; left out: all but the last
${everySuite.map(({ name, what, rounds }) => `                    ${name.padEnd(16)}${what} (${rounds.full})`).join('\n')}
  --rounds N      how often each, in place of what stands behind it
  --seed N        other moments, other work (1)
  --short         as often as in npm test
  --help          this text`

/** Throws an error with a sentence where the arguments can't be read; null where help was asked for. */
export function optionsOf(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      short: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  return {
    only: values.only === undefined ? suites : values.only.split(',').map(suiteOf),
    rounds: values.rounds === undefined ? null : wholeNumber('--rounds', values.rounds, 1),
    seed: wholeNumber('--seed', values.seed, 0),
    short: values.short,
  }
}

function suiteOf(name: string): Suite {
  const suite = everySuite.find((one) => one.name === name)
  if (suite === undefined)
    throw new Error(`--only takes ${suites.map((one) => one.name).join(', ')}, not ${name}`)
  return suite
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < least)
    throw new Error(`${option} takes a whole number from ${least} on, not ${text}`)
  return number
}
