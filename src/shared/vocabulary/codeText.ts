import { plainDigits } from './digits'

/** More than a message around a code has. */
export const longestCodeText = 400
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** Digits with gaps and dashes between them: `087 261`, `087-261`, `0 8 7 2 6 1`. */
const number = /\d(?:[\s\p{Pd}\u2212]*\d)*/gu
const notDigit = /\D/g
const wordsOfNone = /^(?:G[\s\p{Pd}\u2212]*)?[\d\s\p{Pd}\u2212]+$/iu

/**
 * The code in what was typed, pasted or read out (rule code.reading): `G-087 261`, `０８７２６１`, `Your code is 087261. It counts for
 * 10 minutes.` Null where there are not so many digits, or more than one number that may be meant.
 */
export function codeIn(text: string, digits: number): string | null {
  const read = asRead(text)
  return (
    only(numbersIn(read), digits) ??
    only(read.match(/\d+/g) ?? [], digits) ??
    only([digitsOf(read)], digits)
  )
}

/** Every digit of the text, in its order. */
export function digitsIn(text: string): string {
  return digitsOf(asRead(text))
}

/** Whether the text is a code and nothing else. */
export function isCodeAlone(text: string, digits: number): boolean {
  return wordsOfNone.test(asRead(text)) && digitsIn(text).length === digits
}

function asRead(text: string): string {
  return plainDigits(text.replace(invisible, '').normalize('NFKC')).trim()
}

function numbersIn(text: string): readonly string[] {
  return (text.match(number) ?? []).map(digitsOf)
}

function only(numbers: readonly string[], digits: number): string | null {
  const [one, ...others] = new Set(numbers.filter((found) => found.length === digits))
  return one !== undefined && others.length === 0 ? one : null
}

function digitsOf(text: string): string {
  return text.replace(notDigit, '')
}
