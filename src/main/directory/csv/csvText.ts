import { defaultTable, type ListSeparator } from '@shared/vocabulary/table'
import { isFormulaLike } from '../model/formula'

export type CsvValue = string | number | boolean | null

const signs: Readonly<Record<ListSeparator, string>> = { comma: ',', semicolon: ';', tab: '\t' }

/** Of every separator, so that a value never depends on which one the file has. */
const needsQuotes = /["\r\n,;\t]|^\s|\s$/

/** One record as RFC 4180 writes it, with another sign between the cells where a spreadsheet expects that. */
export function csvRecord(
  cells: readonly string[],
  separator: ListSeparator = defaultTable.separator,
): string {
  return `${cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(signs[separator])}\r\n`
}

/** A value that no spreadsheet computes (OWASP, "CSV injection"): what begins like a formula gets an apostrophe before it. */
export function neutralised(value: CsvValue): string {
  if (value === null) return ''
  return typeof value === 'string' && isFormulaLike(value) ? `'${value}` : String(value)
}

/** The same, so that `unmarked` gives back exactly what was there: an apostrophe that belongs to the value gets one as well. */
export function marked(text: string): string {
  return text.startsWith("'") || isFormulaLike(text) ? `'${text}` : text
}

/** What `marked` was given. Text that nobody marked stays as it is. */
export function unmarked(text: string): string {
  return text.startsWith("'") && (text[1] === "'" || isFormulaLike(text.slice(1)))
    ? text.slice(1)
    : text
}
