import punycode from 'punycode.js'

/** What a label of a domain begins with when its letters are written in ASCII (RFC 5890). */
const mark = 'xn--'
const basicOnly = /^[\x20-\x7e]*$/

/** `xn--bcher-kva` → `bücher`; a label that is not written so, or wrongly, as it is. */
export function unicodeLabel(label: string): string {
  if (!label.startsWith(mark)) return label
  try {
    const read = punycode.decode(label.slice(mark.length))
    // Letters that need no such writing aren't written so: then it is some other label.
    return asciiLabel(read) === label ? read : label
  } catch {
    return label
  }
}

/** `bücher` → `xn--bcher-kva`; a label in ASCII as it is. */
export function asciiLabel(label: string): string {
  return basicOnly.test(label) ? label : mark + punycode.encode(label)
}
