import { normaliseHandle } from '../normaliseHandle'

/** Letters that are written out where a keyboard does not have them: Müller and Mueller, Søren and Soeren, Åse and Aase. */
const writtenOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
const outLetters = /[äöüøå]/giu
const pairs = /ae|oe|ue|aa/g
/** Of a word with more of them, what has the last of them is not tried. */
const mostPairs = 3
const fewestLetters = 4

/** Whether there is a letter in it that may be stored written out. */
export function hasLetterToWriteOut(text: string): boolean {
  return text.search(outLetters) >= 0
}

/** `Müller` → `Mueller`. */
export function withLettersWrittenOut(text: string): string {
  return text.replace(outLetters, (letter) => writtenOut[letter.toLowerCase()] ?? letter)
}

/** What a folded word may be folded to where its pairs of letters are one letter in the name: `mueller` → `muller`. */
export function withPairsContracted(word: string): readonly string[] {
  if (word.length < fewestLetters || /[@.\d]/.test(word)) return []
  const at = [...word.matchAll(pairs)].map(({ index }) => index).slice(0, mostPairs)
  const made: string[] = []
  for (let chosen = 1; chosen < 2 ** at.length; chosen++) {
    const second = new Set(at.filter((_, bit) => chosen & (2 ** bit)).map((index) => index + 1))
    made.push([...word].filter((_, index) => !second.has(index)).join(''))
  }
  return made
}

/** Whether a word of the name, with none, some or all of its letters written out, begins with the folded word. */
export function isSpeltOut(name: string, word: string): boolean {
  if (!hasLetterToWriteOut(name.normalize('NFC'))) return false
  return name
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .some((part) => spellingsOf(part).some((spelt) => spelt.startsWith(word)))
}

function spellingsOf(part: string): string[] {
  let spelt = ['']
  let letters = 0
  for (const letter of part) {
    const plain = normaliseHandle(letter)
    const out = writtenOut[letter.toLowerCase()]
    const ways = out === undefined || ++letters > mostPairs ? [plain] : [plain, out]
    spelt = spelt.flatMap((before) => ways.map((way) => before + way))
  }
  return spelt
}
