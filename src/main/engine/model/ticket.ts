/**
 * Whether a ticket is written as the organisation writes its own: `#` stands for a digit, `@` for a letter, `*` for any letters,
 * digits and dashes, and everything else for itself, in capitals or not. No regular expression: whoever writes one by hand can
 * write one that never ends.
 */
export function ticketFits(ticket: string, pattern: string | null): boolean {
  if (pattern === null) return true
  const letters = [...ticket.toUpperCase()]
  // For each length of the ticket's beginning, whether the pattern so far fits just that.
  let fits = [true, ...letters.map(() => false)]
  for (const sign of pattern.toUpperCase()) {
    const next = [sign === '*' && fits[0] === true]
    for (const [index, letter] of letters.entries())
      next.push(
        sign === '*'
          ? fits[index + 1] === true || (next[index] === true && isSign(letter, sign))
          : fits[index] === true && isSign(letter, sign),
      )
    fits = next
  }
  return fits.at(-1) === true
}

function isSign(letter: string, sign: string): boolean {
  switch (sign) {
    case '#':
      return /\p{Nd}/u.test(letter)
    case '@':
      return /\p{L}/u.test(letter)
    case '*':
      return /[\p{L}\p{N}-]/u.test(letter)
    default:
      return letter === sign
  }
}
