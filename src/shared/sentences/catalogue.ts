import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { en } from './en'
import { es } from './es'
import type { Catalogue } from './shape'

const catalogues: Readonly<Record<InterfaceLanguage, Catalogue>> = { en, es }

/** The sentence as it is written, with its placeholders; null where the catalogue has none of that name. */
export function writtenSentence(language: InterfaceLanguage, key: string): string | null {
  const dot = key.indexOf('.')
  const group = (
    catalogues[language] as Readonly<Record<string, Readonly<Record<string, string>>>>
  )[key.slice(0, dot)]
  return group?.[key.slice(dot + 1)] ?? null
}
