import { randomBytes } from 'node:crypto'
import { argon2Verify, argon2id } from 'hash-wasm'
import type { Passphrases } from './passphrases'

// OWASP's smallest set for Argon2id: 19 MiB, two passes, one lane.
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const

/** Argon2id in the calling thread: some 100 ms of work. The app has it done by `passphraseWorker`. */
export const argon2: Passphrases = {
  hash: (passphrase) =>
    argon2id({
      ...cost,
      password: spelling(passphrase),
      salt: randomBytes(16),
      outputType: 'encoded',
    }),
  // Nobody's passphrase is empty, and the library takes none that is.
  matches: async (passphrase, encoded) =>
    passphrase !== '' && argon2Verify({ password: spelling(passphrase), hash: encoded }),
  weakness: async (passphrase, names) =>
    (await import('./weakness')).weaknessOf(spelling(passphrase), names),
}

/** Keyboards differ in how they spell the same letter. */
function spelling(passphrase: string): string {
  return passphrase.normalize('NFC')
}
