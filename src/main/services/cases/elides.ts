/** Whether French writes *d’* before the name: a vowel, or an h that most names don't breathe. */
export function elides(name: string): boolean {
  return /^[aeiouhœæ]|^y[^aeiou]/i.test(name.normalize('NFD').trimStart())
}
