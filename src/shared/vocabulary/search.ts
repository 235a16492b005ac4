/** Three characters in a row are what the index of what stands inside words is made of: nothing shorter is found by it. */
export const fewestInside = 3

const twoHan = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2}$/u

/** Two letters may be a given name in these scripts, where it stands behind the family name without a blank. */
export function isGivenName(text: string): boolean {
  return twoHan.test(text)
}
