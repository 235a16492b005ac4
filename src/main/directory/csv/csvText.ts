import { isFormulaLike } from '../model/formula'

export type CsvValue = string | number | boolean | null

const needsQuotes = /["\r\n,;\t]|^\s|\s$/

/** One record as RFC 4180 writes it. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
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
