/** What is small enough to be written at once, for a file target. */
export async function* singleChunk<T>(content: T): AsyncIterable<T> {
  yield content
}
