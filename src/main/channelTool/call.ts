import type { ContactKind } from '@shared/vocabulary/kinds'
import type { AtProfile } from '../atTerminal/credentials'
import { readArguments } from '../terminal/arguments'
import { didYouMean } from '../terminal/nearest'
import { profileFolder } from '../terminal/places'

/** What was asked for on the command line. */
export type Call =
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly message: string }
  | { readonly is: 'status'; readonly at: AtProfile; readonly json: boolean }
  | (Tried & { readonly is: 'check' })
  | (Tried & { readonly is: 'test'; readonly to: string })
  | {
      readonly is: 'redeem'
      readonly at: AtProfile
      readonly json: boolean
      /** The file that the token is in; null: it is asked for. */
      readonly tokenFile: string | null
    }

interface Tried {
  readonly at: AtProfile
  readonly kind: ContactKind
  readonly json: boolean
  /** Other secrets than those that are kept, for this once. */
  readonly otherSecret: boolean
}

const options = {
  json: { type: 'boolean' },
  to: { type: 'string' },
  'other-secret': { type: 'boolean' },
  'token-file': { type: 'string' },
  'user-data-dir': { type: 'string' },
  operator: { type: 'string' },
  'passphrase-from-pipe': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type Option = keyof typeof options
type Verb = Exclude<Call['is'], 'help' | 'wrong'>

const ofAll: readonly Option[] = ['json', 'user-data-dir', 'operator', 'passphrase-from-pipe']
const optionsOf: Readonly<Record<Verb, readonly Option[]>> = {
  status: ofAll,
  check: [...ofAll, 'other-secret'],
  test: [...ofAll, 'other-secret', 'to'],
  redeem: [...ofAll, 'token-file'],
}
const verbs = Object.keys(optionsOf)
/** As they are called on the command line. */
const kinds = { email: 'email', sms: 'phone' } as const

/** Reads the arguments of `npm run channel`. */
export function readCall(args: readonly string[]): Call {
  const { values, positionals, wrong: unknown } = readArguments(args, options)
  if (values.help !== undefined) return { is: 'help' }
  if (unknown !== null) return wrong(unknown)
  const [verb, ...rest] = positionals
  if (verb === undefined) return wrong(`say what to do: ${verbs.join(', ')}`)
  if (!isVerb(verb)) return wrong(`there is no “${verb}”${didYouMean(verb, verbs)}`)
  const other = (Object.keys(values) as Option[]).find((name) => !optionsOf[verb].includes(name))
  if (other !== undefined) return wrong(`${verb} has no option --${other}`)
  const empty = (Object.keys(values) as Option[]).find(
    (name) => options[name].type === 'string' && (values[name] === true || values[name] === ''),
  )
  if (empty !== undefined) return wrong(`--${empty} needs a value`)
  const at = {
    folder: text(values['user-data-dir']) ?? profileFolder(),
    operator: text(values.operator),
    piped: values['passphrase-from-pipe'] === true,
  }
  const json = values.json === true
  if (verb === 'status')
    return rest.length > 0 ? wrong('status tells all channels') : { is: 'status', at, json }
  if (verb === 'redeem')
    // Not quoted: it may be the token.
    return rest.length > 0
      ? wrong('redeem takes no argument: other programs could read a token there')
      : { is: 'redeem', at, json, tokenFile: text(values['token-file']) }
  const [named, ...more] = rest
  if (named === undefined || more.length > 0) return wrong(`${verb} what: email or sms?`)
  if (!isKind(named))
    return wrong(`a channel is email or sms, not “${named}”${didYouMean(named, ['email', 'sms'])}`)
  const tried = { at, kind: kinds[named], json, otherSecret: values['other-secret'] === true }
  if (verb === 'check') return { is: 'check', ...tried }
  const to = text(values.to)
  return to === null ? wrong('test needs an address: --to') : { is: 'test', ...tried, to }
}

function isVerb(verb: string): verb is Verb {
  return verbs.includes(verb)
}

function isKind(named: string): named is keyof typeof kinds {
  return Object.hasOwn(kinds, named)
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function wrong(message: string): Call {
  return { is: 'wrong', message }
}
