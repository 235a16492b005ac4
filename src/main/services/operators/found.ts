import type { AuditEntry } from '../../ports/audit'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'

/**
 * Makes the profile's first operator: a supervisor who administers until there is an administrator (decision record 0003).
 * Null where the profile has one already.
 * @param recordedAs what the audit says of it
 */
export async function foundProfile(
  desk: Desk,
  name: string,
  passphrase: string,
  recordedAs: (operator: OperatorRecord) => AuditEntry,
): Promise<OperatorRecord | null> {
  if (await desk.store.operators.any()) return null
  const passphraseHash = await desk.passphrases.hash(passphrase)
  const operator: OperatorRecord = {
    id: desk.ids.next('operator'),
    name: name.normalize('NFC'),
    role: 'supervisor',
    passphraseHash,
    createdAt: desk.clock.now(),
    failuresInRow: 0,
    lockedUntil: null,
    passphraseGivenAt: null,
    lastSignInAt: desk.clock.now(),
    removedAt: null,
  }
  // Hashing took a while, and another window may have been quicker.
  return (await desk.store.operators.found(operator, recordedAs(operator))) ? operator : null
}
