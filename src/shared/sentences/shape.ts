import type * as en from './en'

/** Every group with every key of the English catalogue; a language that misses one, or has one too many, does not compile. */
export type Catalogue = {
  readonly [Group in keyof typeof en]: { readonly [Key in keyof (typeof en)[Group]]: string }
}
export type SentenceGroup = keyof Catalogue
/** `rules.contacts.kind`: the group, a dot, the key (which may have dots of its own). */
export type SentenceKey = {
  [Group in SentenceGroup]: `${Group}.${Extract<keyof Catalogue[Group], string>}`
}[SentenceGroup]
