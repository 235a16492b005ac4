/** The library comes without types. */
declare module 'punycode.js' {
  const punycode: {
    /** Throws a RangeError where the text is not what `encode` makes. */
    decode(text: string): string
    encode(text: string): string
  }
  export default punycode
}
