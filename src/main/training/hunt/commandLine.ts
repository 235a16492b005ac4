import { didYouMean } from '../format/nearest'
import { gapIds, type GapId } from './handles'

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
      readonly gap: GapId | null
      readonly out: string | null
    }
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly message: string }

type Hunt = Extract<HuntCall, { is: 'hunt' }>
type Changes = { -readonly [Key in keyof Hunt]?: Hunt[Key] }

const options = ['--policy', '--set', '--stories', '--seed', '--gap', '--out', '--help']
const mostStories = 100_000_000
const highestSeed = 4_294_967_295

/** Reads the arguments of `npm run hunt`. */
export function readHuntCall(args: readonly string[]): HuntCall {
  const set: [string, string][] = []
  const asked: Changes = {}
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    const [option = '', written] = split(arg)
    const value = () => written ?? args[(index += 1)] ?? ''
    switch (option) {
      case '-h':
      case '--help':
        return { is: 'help' }
      case '--policy':
        asked.policy = value()
        if (asked.policy === '') return wrong('--policy needs a pack or a file')
        break
      case '--out':
        asked.out = value()
        if (asked.out === '') return wrong('--out needs the name of the file to write')
        break
      case '--gap': {
        const id = value()
        const gap = gapIds.find((one) => one === id)
        if (gap === undefined)
          return wrong(`--gap needs one of ${gapIds.join(', ')}${didYouMean(id, gapIds)}`)
        asked.gap = gap
        break
      }
      case '--set': {
        const [parameter = '', to] = split(value())
        if (to === undefined)
          return wrong('--set needs a parameter and its value, such as replacement.wait=1d')
        set.push([parameter, to])
        break
      }
      case '--stories': {
        const stories = wholeNumber(value(), 1, mostStories)
        if (stories === null)
          return wrong(`--stories needs a whole number from 1 to ${mostStories}`)
        asked.stories = stories
        break
      }
      case '--seed': {
        const seed = wholeNumber(value(), 0, highestSeed)
        if (seed === null) return wrong(`--seed needs a whole number from 0 to ${highestSeed}`)
        asked.seed = seed
        break
      }
      default:
        return wrong(
          option.startsWith('-')
            ? `there is no option ${option}${didYouMean(option, options)}`
            : `found “${arg}” where an option is expected`,
        )
    }
  }
  return {
    is: 'hunt',
    policy: 'seeds',
    stories: 20_000,
    seed: 1,
    gap: null,
    out: null,
    ...asked,
    set,
  }
}

function wrong(message: string): HuntCall {
  return { is: 'wrong', message }
}

function wholeNumber(text: string, from: number, to: number): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : NaN
  return number >= from && number <= to ? number : null
}

function split(arg: string): readonly [string, string?] {
  const equals = arg.indexOf('=')
  return equals < 0 ? [arg] : [arg.slice(0, equals), arg.slice(equals + 1)]
}
