/** What a spreadsheet, or a program that takes every number for a float, has made of a number that should have stayed text. */
export type SpreadsheetNumber =
  /** All digits are there. `damaged`: a plus or noughts that stood before them may be gone. */
  | { readonly is: 'digits'; readonly digits: string; readonly damaged: boolean }
  /** Digits are gone. */
  | { readonly is: 'rounded' }
  /** It was taken for a day of the calendar. */
  | { readonly is: 'date' }
  /** A nought behind a point or comma, which may have been there or not. */
  | { readonly is: 'tail'; readonly before: string }
  /** Nothing that a spreadsheet makes. */
  | { readonly is: 'text' }

const exponential = /^\+?(\d+)(?:[.,](\d*))?E\+?(\d{1,3})$/i
const float = /^([1-9]\d*)[.,]0+$/
const thousands = /^([1-9]\d{0,2}(?:([.,'’ ])\d{3})(?:\2\d{3})+)(?:[.,]0+)?$/
/** As people write numbers that nothing has changed, too. */
const peoples = /^\d[\d\s().\-/]*$/
const tails = [/^(.*\d\W*)[.,]0$/, /^([^.,]*\d)[.,]0+$/]
const dates = [
  /^(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[ T].*)?$/,
  /^(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:19|20)\d{2}(?: .*)?$/,
]

/** What a number shows of where it has been. @param text without what people paste around it */
export function spreadsheetNumber(text: string): SpreadsheetNumber {
  const [, whole = '', fraction = '', exponent] = exponential.exec(text) ?? []
  if (exponent !== undefined)
    // With as many decimals as the point has places to move, every digit is there.
    return fraction.length === Number(exponent) && !whole.startsWith('0')
      ? { is: 'digits', digits: whole + fraction, damaged: true }
      : { is: 'rounded' }
  const digits = float.exec(text)?.[1] ?? thousands.exec(text)?.[1]?.replace(/\D/g, '')
  const before = tails.map((tail) => tail.exec(text)?.[1]).find((found) => found !== undefined)
  if (digits !== undefined)
    return { is: 'digits', digits, damaged: before !== undefined || !peoples.test(text) }
  if (dates.some((date) => date.test(text))) return { is: 'date' }
  if (before !== undefined) return { is: 'tail', before }
  return peoples.test(text)
    ? { is: 'digits', digits: text.replace(/\D/g, ''), damaged: false }
    : { is: 'text' }
}

/** An identifier that is no number any more that anybody gave: noughts before it may be gone, or digits behind. */
export function isDamagedIdentifier(text: string): boolean {
  return identifiers.some((damaged) => damaged.test(text))
}

const identifiers = [
  /^\d[\d ()/-]*[.,]0+$/,
  // Without its point and plus it may as well be hexadecimal.
  /^\d+[.,]\d+E\+?\d+$/i,
  /^\d+E\+\d+$/i,
  // Spreadsheets keep fifteen digits and write noughts for the others.
  /^\d{15}0{3,}$/,
]
