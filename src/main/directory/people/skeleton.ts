import { withoutInvisible } from '../model/invisible'

/**
 * Letters that look like a Latin one in some font, in lower case, by the letter that they look like; `i` and `1` count as `l`.
 * Out of the confusables of Unicode Technical Standard #39, for the scripts that people mistake for each other.
 */
const lookLike: Readonly<Record<string, string>> = {
  2: 'ƨϩꙅꝛ',
  3: 'ȝɜʒзӡⳍꝫ',
  4: 'ꮞ',
  6: 'бⳓꮾ',
  8: 'ȣ',
  9: 'ⳋꝯ',
  a: 'ɑαаꓮꭺ',
  b: 'ƅβвьᏼꓐꞵꮟ',
  c: 'сᴄⲥꓚꮯ',
  d: 'ԁꓒꓓꭰꮷ',
  e: 'εеҽꓰꬲꭼ',
  f: 'ϝքẝꓝꞙꬵ',
  g: 'ƍɡԍցᏻᶃꓖꮐ',
  h: 'ηнһհⲏꓧꮋꮒ',
  j: 'ʝϳјꓙꭻ',
  k: 'κкⲕꓗꮶ',
  l: 'i1|ıǀɩɪιіӏ׀וןⲓⳑꓡꓲꙇꭵꮮ',
  m: 'μϻмⲙꓟꮇ',
  n: 'ոռⲛꓠ',
  o: '0οσоօסჿᴏᴑⲟꓳꬽ',
  p: 'ρрⲣꓑꮲ',
  q: 'ԛգզ',
  r: 'ʀгᴦⲅꓣꭇꭈꭱꮁꮢ',
  s: 'ƽѕտꓢꜱꮥꮪ',
  t: 'τтⲧꓔꭲ',
  u: 'ʋυսᴜꓴꞟꭎꭒ',
  v: 'νѵטᴠꓦꮩ',
  w: 'ɯѡԝաᴡꓪꮃꮤ',
  x: 'χхⲭꓫꭓ',
  y: 'ɣʏγуүყᶌỿⲩꓬꭚꭹꮍ',
  z: 'ζᴢꓜꮓ',
  rn: 'm',
}
const latin = new Map(
  Object.entries(lookLike).flatMap(([letter, others]) =>
    Array.from(others, (other) => [other, letter] as const),
  ),
)

const plain = /^[ -~]*$/
const plainLookAlikes = /[i1|0m]/g

/**
 * What is left of a sign-in name when all that a reader mistakes for something else is the same: `pаypaI` with a Cyrillic а and
 * a capital i has the skeleton of `paypal`, and so has one with something invisible in it. Two different names with one skeleton
 * look alike.
 */
export function skeletonOf(signInName: string): string {
  if (plain.test(signInName)) return signInName.toLowerCase().replace(plainLookAlikes, latinOf)
  return Array.from(withoutInvisible(signInName).normalize('NFKC').toLowerCase(), (letter) =>
    latinOf(latinOf(letter)),
  ).join('')
}

function latinOf(letter: string): string {
  return latin.get(letter) ?? letter
}
