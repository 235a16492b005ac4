const alphabets: readonly (readonly [RegExp, string])[] = [
  [/^[a-z']+$/, 'abcdefghijklmnopqrstuvwxyz'],
  [/^[а-яіїєґ']+$/u, 'абвгдежзиклмнопрстуфхцчшщъыьэюяієґ'],
  [/^[α-ω]+$/u, 'αβγδεζηθικλμνξοπρστυφχψω'],
]
/** A short word is one letter away from half the names that there are. */
const fewestLetters = 5
const fewestWithOneMissing = 4
/** Of a longer word nobody has typed the whole. */
const mostLetters = 16

/**
 * The words that are one slip away from a folded one: a letter left out, one too many, a wrong one, two that changed places. Of a
 * short word only those with a letter more, or two in the other order. Empty where a slip would not be told from another word.
 */
export function nearlySpelt(word: string): ReadonlySet<string> {
  const alphabet = alphabets.find(([letters]) => letters.test(word))?.[1]
  const near = new Set<string>()
  if (alphabet === undefined || word.length < fewestWithOneMissing || word.length > mostLetters)
    return near
  for (let at = 0; at <= word.length; at++) {
    const [before, behind] = [word.slice(0, at), word.slice(at)]
    for (const letter of alphabet) near.add(before + letter + behind)
    if (behind.length >= 2) near.add(before + behind.charAt(1) + behind.charAt(0) + behind.slice(2))
    if (word.length < fewestLetters || behind === '') continue
    near.add(before + behind.slice(1))
    for (const letter of alphabet) near.add(before + letter + behind.slice(1))
  }
  near.delete(word)
  return near
}
