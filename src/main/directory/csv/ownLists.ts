import {
  contactKinds,
  interfaceLanguages,
  messageLanguages,
  signInNameKinds,
  type InterfaceLanguage,
} from '@shared/vocabulary/kinds'

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

/** How a language spells these words, where it has others. Each is one word, since an entry is divided at its spaces. */
const spellings: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = {
  en: {},
  es: {
    email: 'correo',
    phone: 'teléfono',
    'user-name': 'usuario',
    on: 'activado',
    off: 'desactivado',
    confirmed: 'confirmado',
    unconfirmed: 'sin-confirmar',
    true: 'sí',
    false: 'no',
  },
}

/** A word of our files as a language spells it. */
export function spelt(word: string, language: InterfaceLanguage): string {
  return spellings[language][word] ?? word
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
    const first = rest.slice(0, Math.max(rest.indexOf(' '), 0))
    const said = first.normalize('NFC').toLowerCase()
    const word = words.find((one) =>
      interfaceLanguages.some((language) => spelt(one, language) === said),
    )
    if (word === undefined) continue
    found[name] = word
    rest = rest.slice(first.length + 1)
  }
  return { ...found, value: rest }
}

/** The line of an entry, as `readList` reads it. */
export function writeEntry(language: InterfaceLanguage, ...entry: readonly string[]): string {
  const words = entry.slice(0, -1).map((word) => spelt(word, language))
  return [...words, ...entry.slice(-1)].join(' ')
}
