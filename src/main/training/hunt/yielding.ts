/** Work in small pieces: it yields between them, so that whoever drives it can let others have a turn, or stop. */
export type Yielding<T> = Generator<void, T>
