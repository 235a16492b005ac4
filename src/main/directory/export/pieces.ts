const pieceCharacters = 16_384

/** Lines as pieces of a file, not one by one: a million writes take longer than what is written. */
export async function* inPieces(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  let piece = ''
  for await (const line of lines) {
    piece += line
    if (piece.length < pieceCharacters) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
