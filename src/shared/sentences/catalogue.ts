import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { en } from './en'
import { es } from './es'

/** Every group with every key of the English catalogue; a language that misses one, or has one too many, does not compile. */
export type Catalogue = { readonly [Group in keyof typeof en]: { readonly [Key in keyof (typeof en)[Group]]: string } }
export type SentenceGroup = keyof Catalogue
/** `rules.contacts.kind`: the group, a dot, the key (which may have dots of its own). */
export type SentenceKey = { [Group in SentenceGroup]: `${Group}.${Extract<keyof Catalogue[Group], string>}` }[SentenceGroup]

const catalogues: Readonly<Record<InterfaceLanguage, Catalogue>> = { en, es }

/** The sentence as it is written, with its placeholders; null where the catalogue has none of that name. */
export function writtenSentence(language: InterfaceLanguage, key: string): string | null {
  const dot = key.indexOf('.')
  const group = (catalogues[language] as Readonly<Record<string, Readonly<Record<string, string>>>>)[key.slice(0, dot)]
  return group?.[key.slice(dot + 1)] ?? null
}
