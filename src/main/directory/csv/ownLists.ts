import { contactKinds, messageLanguages, signInNameKinds } from '@shared/vocabulary/kinds'

/** One entry of a list in a cell: its words by their meaning, and the value, which is the rest of the line. */
export type ListEntry = Readonly<Record<string, string>> & { readonly value: string }

/** The words that may stand before a value, in this order, each of them or none. */
interface LeadingWord {
  readonly name: string
  readonly words: readonly string[]
}

/**
 * The columns of our CSV whose cells are lists, an entry a line: `email on ana@example.org`, `phone confirmed es +34612345678`.
 * The words stand first, so that no cell begins like a formula and no number loses its plus in a spreadsheet.
 */
export const ownLists: Readonly<Record<'signInNames' | 'contacts', readonly LeadingWord[]>> = {
  signInNames: [{ name: 'kind', words: signInNameKinds }, { name: 'on', words: ['on', 'off'] }],
  contacts: [{ name: 'kind', words: contactKinds }, { name: 'confirmed', words: ['confirmed', 'unconfirmed'] }, { name: 'language', words: messageLanguages }],
}

/** Reads a list cell. What somebody wrote by hand, with the value alone, is an entry as well. */
export function readList(column: keyof typeof ownLists, cell: string): ListEntry[] {
  return cell.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').map((line) => readEntry(ownLists[column], line.trim()))
}

function readEntry(leading: readonly LeadingWord[], line: string): ListEntry {
  const found: Record<string, string> = {}
  let rest = line
  for (const { name, words } of leading) {
    const [first = '', ...more] = rest.split(' ')
    if (more.length === 0 || !words.includes(first.toLowerCase())) continue
    found[name] = first.toLowerCase()
    rest = more.join(' ')
  }
  return { ...found, value: rest }
}

/** The line of an entry, as `readList` reads it. */
export function writeEntry(...words: readonly string[]): string {
  return words.join(' ')
}
