import type { InterfaceLanguage } from './kinds'

/** What stands between two cells of a table. A spreadsheet expects the list separator of its country. */
export const listSeparators = ['comma', 'semicolon', 'tab'] as const
export type ListSeparator = (typeof listSeparators)[number]

/** How a table is written: its separator, and the language of its headings and words. */
export interface TableStyle {
  readonly separator: ListSeparator
  readonly language: InterfaceLanguage
}

/** Where nobody has chosen: what a program expects. */
export const defaultTable: TableStyle = { separator: 'comma', language: 'en' }

/** What spreadsheets expect where a language is spoken: with a decimal comma, lists have semicolons. */
export function usualTable(language: InterfaceLanguage): TableStyle {
  return { separator: language === 'es' ? 'semicolon' : 'comma', language }
}
