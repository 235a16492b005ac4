import { interfaceLanguages } from '@shared/vocabulary/kinds'
import { defaultTable, listSeparators, type TableStyle } from '@shared/vocabulary/table'
import type { AtProfile } from '../atTerminal/credentials'
import { readArguments } from '../terminal/arguments'
import { didYouMean } from '../terminal/nearest'
import { profileFolder } from '../terminal/places'

/** What was asked for on the command line. */
export type Call =
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly message: string }
  | { readonly is: 'check'; readonly files: readonly string[]; readonly json: boolean }
  | {
      readonly is: 'import'
      readonly files: readonly string[]
      readonly at: AtProfile
      /** Without asking once more. */
      readonly yes: boolean
    }
  | {
      readonly is: 'export'
      readonly file: string
      readonly at: AtProfile
      readonly form: 'csv' | 'json-lines'
      readonly style: TableStyle
      /** Null: with masks; else in full, and why. */
      readonly reason: string | null
    }

const options = {
  json: { type: 'boolean' },
  'user-data-dir': { type: 'string' },
  operator: { type: 'string' },
  'passphrase-from-pipe': { type: 'boolean' },
  yes: { type: 'boolean' },
  form: { type: 'string' },
  separator: { type: 'string' },
  headings: { type: 'string' },
  full: { type: 'boolean' },
  reason: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Option = keyof typeof options
type Verb = Exclude<Call['is'], 'help' | 'wrong'>

const ofProfile: readonly Option[] = ['user-data-dir', 'operator', 'passphrase-from-pipe']
const optionsOf: Readonly<Record<Verb, readonly Option[]>> = {
  check: ['json'],
  import: [...ofProfile, 'yes'],
  export: [...ofProfile, 'form', 'separator', 'headings', 'full', 'reason'],
}
const verbs = Object.keys(optionsOf)

/** Reads the arguments of `npm run directory`. */
export function readCall(args: readonly string[]): Call {
  const { values, positionals, wrong: unknown } = readArguments(args, options)
  if (values.help !== undefined) return { is: 'help' }
  if (unknown !== null) return wrong(unknown)
  const [verb, ...files] = positionals
  if (verb === undefined) return wrong('say what to do: check, import or export')
  if (!isVerb(verb)) return wrong(`there is no “${verb}”${didYouMean(verb, verbs)}`)
  const other = (Object.keys(values) as Option[]).find((name) => !optionsOf[verb].includes(name))
  if (other !== undefined) return wrong(`${verb} has no option --${other}`)
  const empty = (Object.keys(values) as Option[]).find(
    (name) => options[name].type === 'string' && (values[name] === true || values[name] === ''),
  )
  if (empty !== undefined) return wrong(`--${empty} needs a value`)
  if (files.length === 0) return wrong('no file was given')
  const at = {
    folder: text(values['user-data-dir']) ?? profileFolder(),
    operator: text(values.operator),
    piped: values['passphrase-from-pipe'] === true,
  }
  switch (verb) {
    case 'check':
      return { is: 'check', files, json: values.json === true }
    case 'import':
      return { is: 'import', files, at, yes: values.yes === true }
    case 'export':
      return exportCall(files, at, values)
  }
}

function exportCall(
  files: readonly string[],
  at: AtProfile,
  values: Readonly<Partial<Record<Option, unknown>>>,
): Call {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) return wrong('an export goes into one file')
  const form = text(values.form) ?? (/\.jsonl?$|\.ndjson$/i.test(file) ? 'json-lines' : 'csv')
  if (form !== 'csv' && form !== 'json-lines')
    return wrong(`--form is csv or json-lines${didYouMean(form, ['csv', 'json-lines'])}`)
  const asked = text(values.separator) ?? defaultTable.separator
  const separator = listSeparators.find((one) => one === asked)
  if (separator === undefined)
    return wrong(`--separator is comma, semicolon or tab${didYouMean(asked, listSeparators)}`)
  const headings = text(values.headings) ?? defaultTable.language
  const language = interfaceLanguages.find((one) => one === headings)
  if (language === undefined) return wrong('--headings is en or es')
  const reason = text(values.reason)
  if (values.full === true && reason === null)
    return wrong('--full needs a --reason, which the second operator and the audit see')
  if (values.full !== true && reason !== null)
    return wrong('only an export in full (--full) has a --reason')
  return { is: 'export', file, at, form, style: { separator, language }, reason }
}

function isVerb(verb: string): verb is Verb {
  return verbs.includes(verb)
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function wrong(message: string): Call {
  return { is: 'wrong', message }
}
