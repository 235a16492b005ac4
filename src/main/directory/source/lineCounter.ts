const lineFeed = 10
const carriageReturn = 13

/**
 * The line that an offset is on, for offsets that only grow, in a text that comes piece by piece. The CSV parser has a count
 * of its own, but it counts CRLF inside quotes twice.
 */
export class LineCounter {
  /** 1-based. */
  line = 1
  /** Characters of that line which were passed. */
  column = 0
  private offset = 0
  /** What has not been passed, from `start` on. */
  private readonly pieces: Uint8Array[] = []
  private start = 0
  private last = 0

  append(piece: Uint8Array): void {
    if (piece.length > 0) this.pieces.push(piece)
  }

  /** @returns the line that the offset is on */
  advance(to: number): number {
    while (this.offset < to) {
      const piece = this.piece()
      if (piece === undefined) break
      const end = Math.min(to - this.start, piece.length)
      for (let at = this.offset - this.start; at < end; at++) this.pass(piece[at] ?? 0)
      this.offset = this.start + end
    }
    return this.line
  }

  /** Past line breaks that nothing stands between. */
  skipBlank(): void {
    for (
      let piece = this.piece();
      piece !== undefined && isLineBreak(piece[this.offset - this.start] ?? 0);
      piece = this.piece()
    )
      this.advance(this.offset + 1)
  }

  endsWithLineBreak(): boolean {
    return isLineBreak(this.last)
  }

  endsWith(byte: number): boolean {
    return this.last === byte
  }

  private pass(byte: number): void {
    if (isLineBreak(byte)) {
      if (byte === carriageReturn || this.last !== carriageReturn) this.line++
      this.column = 0
    } else if ((byte & 0xc0) !== 0x80) this.column++ // Only the first byte of a character counts.
    this.last = byte
  }

  /** The piece that the offset is in. */
  private piece(): Uint8Array | undefined {
    while (this.pieces[0] !== undefined && this.offset - this.start >= this.pieces[0].length) {
      this.start += this.pieces[0].length
      this.pieces.shift()
    }
    return this.pieces[0]
  }
}

function isLineBreak(byte: number): boolean {
  return byte === lineFeed || byte === carriageReturn
}
