const decimal = /\p{Nd}/gu
const anyDecimal = /^\p{Nd}$/u
const zero = '0'.charCodeAt(0)

/** Digits of every script as 0 to 9: `٣٤６` → `346`. All else stays as it is. */
export function plainDigits(text: string): string {
  return text.replace(decimal, (digit) => String(valueOf(digit)))
}

/** Unicode keeps the ten digits of a script together, the nought first; some sets follow each other without a gap. */
function valueOf(digit: string): number {
  const point = digit.codePointAt(0) ?? zero
  let before = 0
  while (anyDecimal.test(String.fromCodePoint(point - before - 1))) before += 1
  return before % 10
}
