import { textOfFormula } from '../model/formula'

const marked = /^\s*[='’]/
const apostrophe = /^\s*['’](?=[+\d][^'’]*$|[^'’@\s]+@[^'’@\s]+$)/

/** What a spreadsheet was kept from computing with, as the text that it is: `="0612"`, `'0612`, `'ana@example.org`. */
export function withoutTextMarks(text: string): string {
  return marked.test(text) ? textOfFormula(text).replace(apostrophe, '') : text
}
