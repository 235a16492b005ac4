const lineFeed = 10
const carriageReturn = 13

/**
 * The line that an offset is on, for offsets that only grow. The CSV parser has a count of its own, but it counts CRLF
 * inside quotes twice.
 */
export class LineCounter {
  /** 1-based. */
  line = 1
  private offset = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  advance(to: number): void {
    for (; this.offset < to; this.offset++) this.countAt(this.offset)
  }

  /** Past line breaks that nothing stands between. */
  skipBlank(): void {
    for (; this.isLineBreak(this.offset); this.offset++) this.countAt(this.offset)
  }

  endsWithLineBreak(): boolean {
    return this.isLineBreak(this.bytes.length - 1)
  }

  private countAt(offset: number): void {
    const byte = this.bytes[offset]
    const counts = byte === lineFeed || (byte === carriageReturn && this.bytes[offset + 1] !== lineFeed)
    if (counts) this.line++
  }

  private isLineBreak(offset: number): boolean {
    return this.bytes[offset] === lineFeed || this.bytes[offset] === carriageReturn
  }
}
