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

export function newWatermark(): Watermark {
  return { last: everything }
}
