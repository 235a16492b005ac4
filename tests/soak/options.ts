import { parseArgs } from 'node:util'

export interface Options {
  readonly minutes: number
  /** Minutes at the beginning that the slopes leave out. */
  readonly warmUp: number
  readonly json: string | null
}

export const help = `npm run soak -- [--minutes N] [--warm-up N] [--json FILE]

An agent goes on working in the real window: finds accounts, takes cases, sends and checks codes, adds contacts, looks into
every room, practises, locks and signs in. Every so often the memory of each process is taken down, after a collection of
what nobody needs. At the end the slopes are shown, without the warm-up, and whether main stayed below its goal: less than
5 MB an hour at 10,000 actions an hour. Exit 0 met, 1 missed or something went wrong in the window, 2 the call can’t be read.

  --minutes N   how long (30)
  --warm-up N   minutes at the beginning that don’t count (a third of all)
  --json FILE   writes every sample there as well
  --help        this text`

/** Throws an error with a sentence where the arguments can't be read; null where help was asked for. */
export function optionsOf(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '30' },
      'warm-up': { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  const minutes = positive('--minutes', values.minutes)
  const warmUp =
    values['warm-up'] === undefined ? minutes / 3 : positive('--warm-up', values['warm-up'])
  if (warmUp >= minutes) throw new Error('--warm-up has to be shorter than --minutes')
  return { minutes, warmUp, json: values.json ?? null }
}

function positive(option: string, text: string): number {
  const number = Number(text)
  if (!Number.isFinite(number) || number <= 0)
    throw new Error(`${option} takes a number above 0, not ${text}`)
  return number
}
