/** What is small enough to be written at once, for a file target. */
export async function* inOnePiece<T>(content: T): AsyncIterable<T> {
  yield content
}
