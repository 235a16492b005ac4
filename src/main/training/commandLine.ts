import { packIds, packs } from '../engine/packs'
import type { Policy } from '../engine/model/policy'
import { didYouMean } from './format/nearest'

/** What was asked for on the command line. */
export type Call =
  | {
      readonly is: 'play'
      readonly files: readonly string[]
      readonly json: boolean
      readonly junit: string | null
      readonly policy: Policy | null
    }
  | { readonly is: 'help' }
  | { readonly is: 'rules' }
  | { readonly is: 'wrong'; readonly message: string }

const options = ['--json', '--junit', '--policy', '--rules', '--help']

/** Reads the arguments of `npm run scenario`. Options may stand anywhere; after `--` everything is a file. */
export function readCall(args: readonly string[]): Call {
  const files: string[] = []
  let json = false
  let junit: string | null = null
  let policy: Policy | null = null
  let onlyFiles = false
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    const [option = '', written] = onlyFiles || !arg.startsWith('--') ? [] : split(arg)
    const value = () => written ?? args[(index += 1)]
    switch (option) {
      case '':
        if (arg === '-h') return { is: 'help' }
        if (!onlyFiles && arg.startsWith('-') && arg !== '-')
          return wrong(`there is no option ${arg}`)
        files.push(arg)
        break
      case '--':
        onlyFiles = true
        break
      case '--help':
        return { is: 'help' }
      case '--rules':
        return { is: 'rules' }
      case '--json':
        json = true
        break
      case '--junit': {
        junit = value() ?? null
        if (junit === null || junit === '')
          return wrong('--junit needs the name of the file to write')
        break
      }
      case '--policy': {
        const id = value()
        const known = packIds.find((one) => one === id)
        if (known === undefined)
          return wrong(
            `--policy needs one of ${packIds.join(', ')}${id === undefined ? '' : `, found “${id}”${didYouMean(id, packIds)}`}`,
          )
        policy = packs[known]
        break
      }
      default:
        return wrong(`there is no option ${option}${didYouMean(option, options)}`)
    }
  }
  return files.length === 0
    ? wrong('no scenario file was given')
    : { is: 'play', files, json, junit, policy }
}

function wrong(message: string): Call {
  return { is: 'wrong', message }
}

function split(arg: string): readonly [string, string?] {
  const equals = arg.indexOf('=')
  return equals < 0 ? [arg] : [arg.slice(0, equals), arg.slice(equals + 1)]
}
