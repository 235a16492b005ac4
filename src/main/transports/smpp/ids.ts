/** As two spellings of one id are the same: `00001000`, `1000`; `3E8`, `3e8`. */
export function plainId(id: string): string {
  return id.toLowerCase().replace(/^0+(?=.)/, '')
}

/** `1000` → `3e8`: the id that it is where it is meant as decimal and was given in hexadecimal; null where it is none. */
export function asHexadecimal(id: string): string | null {
  return /^\d{1,40}$/.test(id) ? BigInt(id).toString(16) : null
}

/** `3e8` → `1000`, the other way round. */
export function asDecimal(id: string): string | null {
  return /^[\da-f]{1,40}$/i.test(id) ? BigInt(`0x${id}`).toString() : null
}

/** Every id by which a receipt can mean what was given this one when it was taken. */
export function readingsOf(id: string): readonly string[] {
  const plain = plainId(id)
  return [plain, asHexadecimal(plain), asDecimal(plain)].filter((one) => one !== null)
}

const compared = 8
const fewestDigits = 6

/** Whether two numbers can be the same phone’s: `+34 612 345 678`, `612345678`. Null where one of them is none. */
export function sameNumber(one: string, other: string): boolean | null {
  const [first, second] = [one, other].map((number) => number.replace(/\D/g, ''))
  if (first === undefined || second === undefined) return null
  const shorter = Math.min(first.length, second.length)
  if (shorter < fewestDigits) return null
  const digits = Math.min(shorter, compared)
  return first.slice(-digits) === second.slice(-digits)
}
