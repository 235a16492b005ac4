import { parseArgs, type ParseArgsConfig } from 'node:util'
import { didYouMean } from './nearest'

interface Arguments<O extends Options> {
  readonly values: ReturnType<typeof parseArgs<{ options: O; strict: false }>>['values']
  readonly positionals: readonly string[]
  readonly wrong: string | null
}
type Options = NonNullable<ParseArgsConfig['options']>

/** The options of a call and what stands beside them; or, in words, which option there is none of. */
export function readArguments<const O extends Options>(
  args: readonly string[],
  options: O,
): Arguments<O> {
  // Not strict: what is wrong is told in our own words, with a guess.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const known = Object.keys(options).map((name) => `--${name}`)
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in options))
  if (unknown?.kind !== 'option') return { values, positionals, wrong: null }
  const written = unknown.rawName.startsWith('--') ? unknown.rawName : args[unknown.index]
  return {
    values,
    positionals,
    wrong: `there is no option ${written ?? ''}${didYouMean(written ?? '', known)}`,
  }
}
