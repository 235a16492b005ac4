/**
 * Accounts above it are being added by an import and are there for nobody yet (decision record 0009). Everything that
 * finds accounts by more than their id looks at it.
 */
export interface Watermark {
  /** The highest account number that can be seen. */
  last: number
}

/** Everything can be seen. */
export const everything = Number.MAX_SAFE_INTEGER

/** Of the files that were opened here. */
const ofFiles = new Map<string, Watermark>()

/**
 * The one of a file. All handles on it share it, so that what an import adds is hidden from all of them and is there for
 * all of them at once, and no look-up has to ask the file. The lock keeps every other process out. Whoever opens the file
 * sets it.
 * @param file null: a store in memory, which has one handle
 */
export function watermarkOf(file: string | null): Watermark {
  const own: Watermark = { last: everything }
  if (file === null) return own
  const shared = ofFiles.get(file)
  if (shared === undefined) ofFiles.set(file, own)
  return shared ?? own
}
