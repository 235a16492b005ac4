import { readArguments } from '../../terminal/arguments'

/** What was asked for on the command line. */
export type Call =
  | {
      readonly is: 'play'
      readonly files: readonly string[]
      readonly json: boolean
      readonly junit: string | null
      /** The id of a shipped pack, or a file; null: each file’s own. */
      readonly policy: string | null
    }
  | { readonly is: 'help' }
  | { readonly is: 'rules' }
  | { readonly is: 'wrong'; readonly message: string }

const options = {
  json: { type: 'boolean' },
  junit: { type: 'string' },
  policy: { type: 'string' },
  rules: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments of `npm run scenario`. Options may stand anywhere; after `--` everything is a file. */
export function readCall(args: readonly string[]): Call {
  const { values, positionals: files, wrong: unknown } = readArguments(args, options)
  const { json, junit, policy = null } = values
  if (values.help !== undefined) return { is: 'help' }
  if (unknown !== null) return wrong(unknown)
  if (values.rules !== undefined) return { is: 'rules' }
  if (junit === true || junit === '') return wrong('--junit needs the name of the file to write')
  if (typeof policy === 'boolean' || policy === '') return wrong('--policy needs a pack or a file')
  if (files.length === 0) return wrong('no scenario file was given')
  return {
    is: 'play',
    files,
    json: json !== undefined,
    junit: typeof junit === 'string' ? junit : null,
    policy,
  }
}

function wrong(message: string): Call {
  return { is: 'wrong', message }
}
