/** A file as it comes: pieces of any size, in order. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** The same bytes, in pieces of at most so many: a source may hand over a whole file at once. */
export async function* inSmallPieces(pieces: Pieces, size: number): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += size) yield piece.subarray(at, at + size)
  }
}

/** The same bytes, in pieces of which the first has at least so many, unless there are fewer in all. */
export async function* withHead(pieces: Pieces, size: number): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | null = []
  let length = 0
  for await (const piece of pieces) {
    if (head === null) yield piece
    else {
      head.push(piece)
      length += piece.length
      if (length < size) continue
      yield joined(head)
      head = null
    }
  }
  if (head !== null && length > 0) yield joined(head)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  return pieces.length === 1 && only ? only : new Uint8Array(Buffer.concat(pieces))
}
