/** What is said about a passphrase that is typed for the first time. */
export type Strength = 'weak.repeated' | 'weak.name' | 'weak.sequence' | 'fair' | 'good'

export const shortest = 12
const long = 20
const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * An honest hint, not a score: it names what makes a long passphrase easy to guess, and otherwise says only whether it is
 * long. It refuses nothing: length is the one requirement.
 */
export function strengthOf(passphrase: string, name: string): Strength {
  const folded = passphrase.toLowerCase()
  if (new Set(folded).size < 6 || /^(.{1,5})\1+.?$/.test(folded)) return 'weak.repeated'
  if (neighbours(folded) > folded.length / 2) return 'weak.sequence'
  const words = name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2)
  if (words.some((word) => folded.includes(word)) && folded.length < long) return 'weak.name'
  return folded.length >= long && new Set(folded).size >= 10 ? 'good' : 'fair'
}

/** How many characters follow their neighbour on the keyboard or in the alphabet. */
function neighbours(text: string): number {
  return [...text].filter(
    (character, at) =>
      at > 0 &&
      runs.some(
        (run) => run.includes(text[at - 1] + character) || run.includes(character + text[at - 1]),
      ),
  ).length
}
