/** The fewest characters of a passphrase. */
export const shortestPassphrase = 12

/** What makes a passphrase easy to guess, however long it is. */
export const weaknesses = ['common', 'name', 'repeated', 'sequence', 'guessable'] as const
export type Weakness = (typeof weaknesses)[number]

const fewestWords = 4
const shortestWord = 3

/**
 * Whether it is several different words, none of them of a name: by any estimate that takes more guesses than we ask for, so
 * nobody has to work it out.
 * @param names whose it is, and the house’s
 */
export function isPhrase(passphrase: string, names: readonly string[]): boolean {
  const words = new Set(wordsOf(passphrase))
  for (const word of names.flatMap(wordsOf)) words.delete(word)
  return words.size >= fewestWords
}

/** The words of a name or a passphrase, without those that are too short to count. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => [...word].length >= shortestWord && new Set(word).size > 1)
}
