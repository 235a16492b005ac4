import { knownGaps, type KnownGap } from '@shared/vocabulary/training'
import { readArguments } from '../../terminal/arguments'
import { didYouMean } from '../../terminal/nearest'

/** What was asked for on the command line of the hunter. */
export type HuntCall =
  | {
      readonly is: 'hunt'
      /** The id of a shipped pack, or a file. */
      readonly policy: string
      /** Parameter and value as they were written, in the order of the call. */
      readonly set: readonly (readonly [string, string])[]
      readonly stories: number
      readonly seed: number
      readonly gap: KnownGap | null
      readonly out: string | null
    }
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly message: string }

const options = {
  policy: { type: 'string' },
  set: { type: 'string', multiple: true },
  stories: { type: 'string' },
  seed: { type: 'string' },
  gap: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const
const mostStories = 100_000_000
const highestSeed = 4_294_967_295

/** Reads the arguments of `npm run hunt`. */
export function readHuntCall(args: readonly string[]): HuntCall {
  const { values, positionals, wrong: unknown } = readArguments(args, options)
  const { policy = 'seeds', out = null } = values
  if (values.help !== undefined) return { is: 'help' }
  if (unknown !== null) return wrong(unknown)
  if (positionals.length > 0)
    return wrong(`found “${positionals[0] ?? ''}” where an option is expected`)
  if (typeof policy !== 'string' || policy === '') return wrong('--policy needs a pack or a file')
  if (typeof out === 'boolean' || out === '')
    return wrong('--out needs the name of the file to write')
  const gap = knownGaps.find((one) => one === values.gap) ?? null
  if (values.gap !== undefined && gap === null)
    return wrong(
      `--gap needs one of ${knownGaps.join(', ')}${didYouMean(String(values.gap), knownGaps)}`,
    )
  const set = (values.set ?? []).map((change) => pairOf(String(change)))
  if (!set.every((change) => change !== null))
    return wrong('--set needs a parameter and its value, such as replacement.wait=1d')
  const stories = wholeNumber(values.stories ?? '20000', 1, mostStories)
  if (stories === null) return wrong(`--stories needs a whole number from 1 to ${mostStories}`)
  const seed = wholeNumber(values.seed ?? '1', 0, highestSeed)
  if (seed === null) return wrong(`--seed needs a whole number from 0 to ${highestSeed}`)
  return { is: 'hunt', policy, set, stories, seed, gap, out }
}

function wrong(message: string): HuntCall {
  return { is: 'wrong', message }
}

function wholeNumber(text: string | boolean, from: number, to: number): number | null {
  const number = /^\d+$/.test(String(text)) ? Number(text) : NaN
  return number >= from && number <= to ? number : null
}

/** `replacement.wait=1d`. */
function pairOf(change: string): readonly [string, string] | null {
  const equals = change.indexOf('=')
  return equals < 0 ? null : [change.slice(0, equals), change.slice(equals + 1)]
}
