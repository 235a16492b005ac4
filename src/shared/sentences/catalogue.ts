import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import * as en from './en'
import * as es from './es'
import type { Catalogue, SentenceGroup } from './shape'

/** Nothing beside the groups of English: a group too many does not compile, as one that is missing. */
type Same<Given> = Catalogue & Readonly<Record<Exclude<keyof Given, SentenceGroup>, never>>
const catalogues: Readonly<Record<InterfaceLanguage, Catalogue>> & {
  readonly es: Same<typeof es>
} = { en, es }

/** The sentence as it is written, with its placeholders; null where the catalogue has none of that name. */
export function writtenSentence(language: InterfaceLanguage, key: string): string | null {
  const dot = key.indexOf('.')
  const group = (
    catalogues[language] as Readonly<Record<string, Readonly<Record<string, string>>>>
  )[key.slice(0, dot)]
  return group?.[key.slice(dot + 1)] ?? null
}
