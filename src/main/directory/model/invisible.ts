// Control and format characters (bidirectional marks, zero widths, soft hyphens, tags), lone surrogates, line separators,
// and all that Unicode lets a font draw as nothing (variation selectors, fillers); the empty Braille pattern is none of them.
const unseen = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800`
const unseenCharacter = new RegExp(`[${unseen}]`, 'u')
const unseenCharacters = new RegExp(`[${unseen}]+`, 'gu')
// Looking back keeps it from trying every blank of a long run within the text.
const unseenAtTheEnds = new RegExp(`^[${unseen}\\s]+|(?<![${unseen}\\s])[${unseen}\\s]+$`, 'gu')

// Persian and the scripts of India spell with joiners, also at the end of a word: without it a Malayalam chillu is another
// letter. Some emoji are glued by them; variants of Chinese characters, of Mongolian letters and of emoji have selectors, and
// three flags have letters that nobody sees: there they are spelling, not tricks.
const joinedScripts = [
  'Arabic',
  'Syriac',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
  'Mongolian',
  'Nko',
]
const joined = joinedScripts.map((script) => String.raw`\p{Script=${script}}`).join('')
const spelling = new RegExp(
  [
    `(?<=[${joined}])[\\u200C\\u200D]`,
    String.raw`(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})`,
    String.raw`(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]`,
    String.raw`(?<=[#*\d])\uFE0F(?=\u20E3)`,
    String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
    String.raw`(?<=\p{Script=Mongolian})[\u180B-\u180D\u180F]`,
    // England, Scotland and Wales; any others are shown as the black flag alone.
    String.raw`(?<=\u{1F3F4})\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`,
  ].join('|'),
  'gu',
)
/** Between words that are written without spaces: where a line may break. It is no trick, and none of the name. */
const breaks =
  /(?<=[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}])\u200B(?=[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}])/gu
/** Printable letters of ASCII and Latin-1, with single spaces between words. */
const simple = /^[!-~À-ÿ]+(?: [!-~À-ÿ]+)*$/
/** More code units than a character is composed of: base and marks, each of two units. */
const mostUnits = 8
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

export function hasInvisible(text: string): boolean {
  return unseenCharacter.test(text)
}

export function withoutInvisible(text: string): string {
  return text.replace(unseenCharacters, '')
}

/** Without invisible characters and spaces before and after, as they stick to what is copied out of a web page. */
export function trimInvisible(text: string): string {
  return text.replace(unseenAtTheEnds, '')
}

export interface CleanedName {
  readonly text: string
  /** Something was there that nobody can see. */
  readonly cleaned: boolean
  readonly shortened: boolean
}

/** A name as it may be shown: one line, nothing in it that hides or turns what stands beside it. */
export function cleanName(text: string, longest: number): CleanedName {
  const trimmed = text.trim()
  // Most names are: and the rest of this takes long for a million of them.
  if (trimmed.length <= longest && simple.test(trimmed))
    return { text: trimmed, cleaned: false, shortened: false }
  const unbroken = trimmed.replace(breaks, '')
  const oneLine = unbroken.replace(lineBreaks, ' ')
  let kept = ''
  let from = 0
  for (const { index, 0: character } of oneLine.matchAll(spelling)) {
    kept += withoutInvisible(oneLine.slice(from, index)) + character
    from = index + character.length
  }
  kept += withoutInvisible(oneLine.slice(from))
  // Composing takes the square of the marks of a text, so it is cut first.
  const spaced = kept.replace(/\s+/g, ' ').trim()
  const characters = Array.from(spaced.slice(0, longest * mostUnits).normalize('NFC'))
  return {
    text: characters.slice(0, longest).join('').trimEnd(),
    cleaned: oneLine !== unbroken || kept.length !== oneLine.length,
    shortened: characters.length > longest || spaced.length > longest * mostUnits,
  }
}
