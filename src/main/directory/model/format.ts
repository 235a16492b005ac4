import type { Instant } from '@shared/vocabulary/instant'
import type { DirectoryFormat } from '@shared/vocabulary/directory'
import type { ContactKind, SignInNameKind } from '@shared/vocabulary/kinds'
import type { ConfirmedBy } from '@shared/vocabulary/mapping'
import type { Marks } from './marks'
import type { FileRow } from './row'

/**
 * Which columns of a file become what, with all that reading them takes: a `Mapping` with a format's knowledge added. A column
 * of a CSV file goes by its heading without the bracketed hint; a value of a JSON record goes by its keys joined with dots,
 * lists left out (`emails.value`). Upper and lower case are the same.
 * What no mapping names is never looked at: that is how passwords, hashes and secrets stay out.
 */
export interface RecordMap {
  /** The first that holds something counts. */
  readonly externalId: readonly string[]
  readonly signInNames: readonly SignInNameColumn[]
  /** What somebody signs in with where none of these holds anything. It may be what becomes security info besides. */
  readonly signInElse?: readonly SignInNameColumn[]
  /** The first that holds something counts; without any, `nameParts` in their order. */
  readonly fullName: readonly string[]
  readonly nameParts: readonly string[]
  /** Language tags or locales; the first that holds something counts. */
  readonly language: readonly string[]
  /** Two-letter country that a phone without `+` is read in. */
  readonly country: readonly string[]
  /** The country where none of these columns says one. */
  readonly countryForAll?: string
  /** Every column that says whether the person may sign in, besides those that are looked at in any file (`status/`). */
  readonly status: readonly StatusColumn[]
  /** Whether such files always say it, so that who has no status is off. `missing`: this one does not, which was said. */
  readonly statusIsUsual: boolean | 'missing'
  /** What somebody has chosen for whoever has no status, or one that is not understood. */
  readonly unknownStatus?: 'on' | 'off'
  readonly twoStep: SwitchColumn | null
  readonly lastSignIn: DateColumn | null
  readonly contacts: readonly ContactColumn[]
  /** Values that show that a record is not a person. */
  readonly notAPerson: readonly ValueSign[]
  /** Values that show that a record is an example that came with the file. */
  readonly examples?: readonly ValueSign[]
}

export interface SignInNameColumn {
  readonly column: string
  /** What the provider lets people sign in with, tried in this order. */
  readonly kinds: readonly SignInNameKind[]
  /** Where the same list item says which of them it is. */
  readonly kindColumn?: string
  /** Where the same list item says whether it is on. */
  readonly enabled?: SwitchColumn
  /** Left out where an earlier column held something. */
  readonly unlessEarlier?: boolean
}

export interface ContactColumn {
  readonly column: string
  /** `either`: whichever the value is. */
  readonly kind: ContactKind | 'either'
  /** Whether the provider verified it; a column name where the file says so person by person, or item by item. */
  readonly confirmed: ConfirmedBy
  /** The language of messages to it, where the same list item says so. */
  readonly language?: string
  /** Left out where the same list item has one of these values. */
  readonly unless?: ValueTest
  /** Left out where it is what the person signs in with. */
  readonly unlessSignInName?: boolean
}

export interface SwitchColumn {
  readonly column: string
  readonly on: readonly string[]
  readonly off: readonly string[] | 'anything else'
  /** Other columns that say the same: one yes is enough. */
  readonly also?: readonly SwitchColumn[]
}

/**
 * What a column says of whoever it is of. `may`, `may-not`: yes or no, or a status · `status`: a word, such as active or suspended ·
 * `flags`: `userAccountControl` · `since`: a time; any is a no, and none says nothing · `until`: a
 * time; one that is over is a no, and any other says nothing
 */
export interface StatusColumn {
  readonly column: string
  readonly says: 'may' | 'may-not' | 'status' | 'flags' | 'since' | 'until'
}

export interface DateColumn {
  readonly column: string
  /** Words for "has never happened". */
  readonly never: readonly string[]
  /** Before it, the provider was not there. */
  readonly earliest?: Instant
  /** Our own spelling, which means what it says. */
  readonly isOurs?: boolean
}

export interface ValueTest {
  readonly column: string
  /** In lower case. */
  readonly is: readonly string[]
}

/** Shows by its value, or by being there at all, what something is. */
export interface ValueSign {
  readonly column: string
  /** In lower case; or what it looks like. */
  readonly is: readonly string[] | RegExp | 'anything'
}

export interface CsvFormat {
  readonly format: DirectoryFormat
  readonly map: RecordMap
  /** What tells it. */
  readonly marks: Marks
  /** Columns whose absence is worth a note: a misspelt heading would otherwise lose a whole column without a word. */
  readonly expected: readonly string[]
  /** Where cells are more than plain values: what the mapping sees of a row. */
  readonly unpack?: (row: FileRow) => FileRow
}

/** An LDIF file: a column is an attribute, without its options. */
export interface LdifFormat {
  readonly format: DirectoryFormat
  readonly map: RecordMap
  /** What tells it: attributes, and `objectClass=…` with one of its values. */
  readonly marks: Marks
}

export interface JsonFormat {
  readonly format: DirectoryFormat
  readonly map: RecordMap
  /** What tells it; a key of the document has `$.` before it. */
  readonly marks: Marks
  /** The key of the document that lists the people, where there is one. */
  readonly section: string | null
  /** Keys of a document that belongs to the format even where the section is missing. */
  readonly recognisedBy: readonly string[]
  /** A document with one of these is itself one person. Each has to be one of the marks too, as `key=value` or as the key. */
  readonly onePerson?: readonly ValueSign[]
  /** Where the document says how many people there are in all. */
  readonly total?: string
  /** Where the people are, as a person said it: keys joined with dots. Then nothing else of the document is looked at. */
  readonly list?: string
  /** A document may change people instead of listing them, under `Operations`. */
  readonly hasPatches?: boolean
}

/** The words that files have for yes and no; a spreadsheet saves them in the language that it speaks. */
export const yesWords = ['true', 'yes', 'y', '1', 'sí', 'si', 'verdadero', 'wahr', 'vrai'] as const
export const noWords = ['false', 'no', 'n', '0', 'falso', 'falsch', 'faux'] as const

/** Every column that a mapping looks at, once. */
export function columnsOf(map: RecordMap): string[] {
  const named = [
    ...map.externalId,
    ...map.fullName,
    ...map.nameParts,
    ...map.language,
    ...map.country,
  ]
  const tests = [
    ...map.notAPerson,
    ...(map.examples ?? []),
    ...map.status,
    map.twoStep,
    ...(map.twoStep?.also ?? []),
    map.lastSignIn,
    ...map.signInNames,
    ...(map.signInElse ?? []),
    ...map.contacts,
  ]
  for (const test of tests) if (test !== null) named.push(test.column)
  for (const { kindColumn, enabled } of map.signInNames)
    named.push(...[kindColumn, enabled?.column].filter((column) => column !== undefined))
  for (const { confirmed, language, unless } of map.contacts) {
    if (typeof confirmed === 'object') named.push(confirmed.column)
    named.push(...[language, unless?.column].filter((column) => column !== undefined))
  }
  return [...new Set(named)]
}
