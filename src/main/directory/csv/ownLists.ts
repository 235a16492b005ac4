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
  signInNames: [
    { name: 'kind', words: signInNameKinds },
    { name: 'on', words: ['on', 'off'] },
  ],
  contacts: [
    { name: 'kind', words: contactKinds },
    { name: 'confirmed', words: ['confirmed', 'unconfirmed'] },
    { name: 'language', words: messageLanguages },
  ],
}

/** Reads a list cell. What somebody wrote by hand, with the value alone, is an entry as well. */
export function* readList(column: keyof typeof ownLists, cell: string): Generator<ListEntry> {
  for (const line of cell.split(/\r\n|\r|\n/))
    if (line.trim() !== '') yield readEntry(ownLists[column], line.trim())
}

function readEntry(leading: readonly LeadingWord[], line: string): ListEntry {
  const found: Record<string, string> = {}
  let rest = line
  for (const { name, words } of leading) {
    const word = rest.slice(0, Math.max(rest.indexOf(' '), 0)).toLowerCase()
    if (!words.includes(word)) continue
    found[name] = word
    rest = rest.slice(word.length + 1)
  }
  return { ...found, value: rest }
}

/** The line of an entry, as `readList` reads it. */
export function writeEntry(...words: readonly string[]): string {
  return words.join(' ')
}
