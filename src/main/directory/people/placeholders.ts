const rows = ['01234567890', '1234567890', '234567890', '9876543210', '0987654321']
const fewest = 7
const oneDigit = /^(\d)\1+$/
/** Kept free for films and examples in the North American plan. */
const fictional = /^\+1\d{3}55501\d{2}$/

/** What is typed where a form asks for a number and there is none: `0000000`, `123456789`. @param digits of the number within its country */
export function isPlaceholder(digits: string): boolean {
  if (digits.length < fewest) return false
  return oneDigit.test(digits) || rows.some((row) => row.startsWith(digits))
}

/** A number that nobody has, but that is spelt like one. */
export function isFictional(number: string): boolean {
  return fictional.test(number)
}

/** Whether an E.164 number may be one, whichever of its digits are the country's: worth looking at closer. */
export function mayBePlaceholder(number: string): boolean {
  return [2, 3, 4].some((length) => isPlaceholder(number.slice(length)))
}
