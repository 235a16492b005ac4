import type { Weakness } from '@shared/vocabulary/passphrases'

/** Keeps operators' passphrases as Argon2id strings. */
export interface Passphrases {
  hash(passphrase: string): Promise<string>
  /** The parameters are read from the encoded string, so that older strings keep working when ours get stronger. */
  matches(passphrase: string, encoded: string): Promise<boolean>
  /** What makes it easy to guess; null: nothing does. `names`: whose it is, and the house’s. */
  weakness(passphrase: string, names: readonly string[]): Promise<Weakness | null>
}
