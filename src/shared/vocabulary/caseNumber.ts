import type { CaseId } from './ids'

// Crockford's: no I, L, O and U, so that a number can be read out and written down.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const inNumber = 5
const bitsOfCharacter = 5
/** The field of 32 elements that the characters are taken for: x⁵ + x² + 1. */
const fieldPolynomial = 0b100101
const randomId = /^case-([0-9a-hjkmnp-tv-z]{5})[0-9a-hjkmnp-tv-z]{11}$/

/** A number as somebody wrote it or read it out. */
export interface ReadCaseNumber {
  /** As the desk writes it, with the check character that was given. */
  readonly number: string
  /** Whether its check character is right: one wrong character or two swapped ones never have one that is. */
  readonly right: boolean
  /** Whether it can hardly be anything else: the word for a case stands before it, its dash is there, or blanks part each character. */
  readonly meant: boolean
}

/** The number of a case, on screen, on paper, in messages and on the phone: `K7Q-2MD`. It follows from the id alone. */
export function caseNumber(id: CaseId): string {
  return withCheck(randomId.exec(id)?.[1]?.toUpperCase() ?? digest(id))
}

/** The number character by character, as a screen reader should say it: `K, 7, Q, 2, M, D`. */
export function spokenCaseNumber(id: CaseId): string {
  return [...caseNumber(id).replace('-', '')].join(', ')
}

/**
 * Reads a number in whatever way people type it or say it: `k7q2md`, `case K7Q 2MD`, `k 7 q 2 m d`, with O for 0 and I or L for
 * 1, or copied with what stands before it. Null where the text is no such number, right or wrong.
 */
export function readCaseNumber(text: string): ReadCaseNumber | null {
  const typed = text.normalize('NFKC').trim()
  const bare = typed.replace(before, '')
  // Read out letter by letter, a number may begin with what could be the word before it: `N 7 Q 2 M D`.
  return read(bare, bare !== typed) ?? (spelled.test(typed) ? read(typed, false) : null)
}

function read(bare: string, isNamed: boolean): ReadCaseNumber | null {
  const characters = bare
    .replace(between, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (!sixCharacters.test(characters)) return null
  const number = dashed(characters)
  return {
    number,
    right: number === withCheck(characters.slice(0, inNumber)),
    meant: isNamed || written.test(bare),
  }
}

const before =
  /^[("'[#]*(?:(?:case|caso|fall|dossier)\b[\s:.#-]*)?(?:(?:number|no|nr|num|n[uú]mero|nummer|numéro|n)\b[\s:.°º#-]*)?#?\s*/iu
const between = /[\s,.;:_/\p{Pd}\u2212)\]"'!?]+/gu
const sixCharacters = /^[0-9A-HJKMNP-TV-Z]{6}$/
const written = /^(?:.{3}\p{Pd}.{3}|\w(?:[\s,.]+\w){5})$/u
const spelled = /^\w(?:[\s,.]+\w){5}$/u
const wholeId = /^(?:case[\s\p{Pd}:]*)?([0-9a-hjkmnp-tv-z]{16})$/iu

/**
 * What the id of every case with this number begins with. Cases whose ids were not drawn at random have no common beginning;
 * the desk draws all of its own.
 */
export function idBeginning(number: string): string {
  return `case-${number.replace('-', '').slice(0, inNumber).toLowerCase()}`
}

/** The id of a case, as it was copied from a file or an old message; null for anything else. */
export function readCaseId(text: string): CaseId | null {
  const random = wholeId.exec(text.trim())?.[1]
  return random === undefined ? null : `case-${random.toLowerCase()}`
}

function dashed(characters: string): string {
  return `${characters.slice(0, 3)}-${characters.slice(3)}`
}

/** Each place has a weight of its own: a wrong character changes the sum, and so do two that changed places. */
function withCheck(characters: string): string {
  const sum = [...characters].reduce(
    (before, character) => timesX(before ^ alphabet.indexOf(character)),
    0,
  )
  return dashed(`${characters}${alphabet.charAt(sum)}`)
}

function timesX(element: number): number {
  const shifted = element << 1
  return shifted < alphabet.length ? shifted : shifted ^ fieldPolynomial
}

/** Five characters that stay the same for an id of another form; FNV-1a, folded to their 25 bits. */
function digest(id: string): string {
  let hash = 0x811c9dc5
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  let bits = (hash ^ (hash >>> (inNumber * bitsOfCharacter))) >>> 0
  let characters = ''
  for (let place = 0; place < inNumber; place++) {
    characters += alphabet.charAt(bits & (alphabet.length - 1))
    bits >>>= bitsOfCharacter
  }
  return characters
}
