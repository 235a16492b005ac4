/** The word that was probably meant: at most a third of its letters differ. Null where none comes near. */
export function nearest(typed: string, words: Iterable<string>): string | null {
  const plain = spelling(typed)
  let best: string | null = null
  let least = Infinity
  for (const word of words) {
    const away = distance(plain, spelling(word), Math.floor((word.length + 1) / 3))
    if (away < least) [best, least] = [word, away]
  }
  return best
}

/** ` (did you mean “add-contact”?)`, or nothing. */
export function didYouMean(typed: string, words: Iterable<string>): string {
  const word = nearest(typed, words)
  return word === null ? '' : ` (did you mean “${word}”?)`
}

/** Capitals and the signs between words are what people get wrong without thinking. */
function spelling(text: string): string {
  return text
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** How many letters have to be changed, added, left out or swapped with the next; Infinity where that is more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let [before, row]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, index) => index),
  ]
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swapped),
      )
    }
    ;[before, row] = [row, next]
  }
  const away = row[b.length] ?? Infinity
  return away <= most ? away : Infinity
}
