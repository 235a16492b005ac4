import { parseArgs } from 'node:util'

/** What is measured together; `--only` takes their names. */
export const groups = [
  'decisions',
  'lookups',
  'growth',
  'commands',
  'answers',
  'forward',
  'import',
  'insights',
  'messages',
  'size',
  'launch',
  'memory',
  'window',
] as const
export type Group = (typeof groups)[number]

export interface Options {
  readonly accounts: number
  readonly seed: number
  readonly only: readonly Group[]
  readonly json: string | null
  readonly keep: boolean
  /** Each thing only a few times. */
  readonly quick: boolean
  /** A file of `--json`, to be shown as a table again. */
  readonly table: string | null
}

export const help = `npm run bench -- [--accounts N] [--only GROUP,…] [--json FILE] [--keep] [--quick] [--seed N]
npm run bench -- --table FILE

Every figure is taken in one run, in turns with what it is held against, and shown as a ratio. A goal that is missed is
shown as missed: the exit code is 0. It is 1 where something could not be measured, 2 where the call can't be read.

  --accounts N      how many accounts the directory holds, from 200 on (1000000)
  --only GROUP,…    some of: ${groups.join(', ')}
  --json FILE       writes the rows and the machine's data there as well
  --keep            keeps the prepared directory for the next run, under the cache folder
  --quick           each thing only a few times: shows that it runs, and its figures say nothing
  --seed N          another directory of the same kind (1)
  --table FILE      measures nothing: shows a file of --json as a table for docs/performance.md`

/** Throws an error with a sentence where the arguments can't be read; null where help was asked for. */
export function optionsOf(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      accounts: { type: 'string', default: '1000000' },
      only: { type: 'string' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      table: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  const only = values.only === undefined ? groups : values.only.split(',').map(groupOf)
  return {
    accounts: wholeNumber('--accounts', values.accounts, 200),
    seed: wholeNumber('--seed', values.seed, 0),
    only,
    json: values.json ?? null,
    keep: values.keep,
    quick: values.quick,
    table: values.table ?? null,
  }
}

function groupOf(name: string): Group {
  const group = groups.find((one) => one === name)
  if (group === undefined) throw new Error(`--only takes ${groups.join(', ')}, not ${name}`)
  return group
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < least)
    throw new Error(`${option} takes a whole number from ${least} on, not ${text}`)
  return number
}
