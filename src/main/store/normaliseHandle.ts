/** Letters that no decomposition takes apart, and what people type for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
}
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')
/** An accent that is typed for an apostrophe; taken apart it would be a blank. */
const accentAlone = /´/gu
const marksAndInvisibles = /[\p{M}\p{Cf}\p{Cs}]/gu
const blanks = /[\s\p{Cc}]+/gu
const plain = /^[!-~]*$/

/**
 * The one spelling in which names, addresses and what operators type are compared: lower case, without accents and
 * invisible characters, one space between words. Folding twice changes nothing.
 */
export function normaliseHandle(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .replace(accentAlone, "'")
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marksAndInvisibles, '')
    .replace(blanks, ' ')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .trim()
}

/** The spelling that operators’ names are kept and looked up by: what it makes of a text must never change. */
export function withoutCase(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
