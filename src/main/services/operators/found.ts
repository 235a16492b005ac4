import type { AuditEntry } from '../../ports/audit'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'

/** Somebody who founds a profile, as they are named at the first start. */
export interface Founding {
  readonly name: string
  readonly passphrase: string
  /** Another person who is named along with them. They choose their own passphrase when they sign in. */
  readonly second?: { readonly name: string; readonly passphrase: string } | undefined
}

/**
 * Makes the profile's first operator: a supervisor who administers until there is an administrator (decision record 0003). A
 * second founder is a supervisor too, and approves from the first day on (decision record 0037): nobody made either of them.
 * Null where the profile has operators already.
 * @param recordedAs what the audit says of it
 */
export async function foundProfile(
  desk: Desk,
  { name, passphrase, second }: Founding,
  recordedAs: (founder: OperatorRecord, second: OperatorRecord | null) => AuditEntry,
): Promise<OperatorRecord | null> {
  if (await desk.store.operators.any()) return null
  const founder = await founderOf(desk, name, passphrase)
  const other = second === undefined ? null : await founderOf(desk, second.name, second.passphrase)
  const along =
    other === null ? null : { ...other, passphraseGivenAt: desk.clock.now(), lastSignInAt: null }
  // Hashing took a while, and another window may have been quicker.
  const founded = await desk.store.operators.found(
    along === null ? [founder] : [founder, along],
    recordedAs(founder, along),
  )
  return founded ? founder : null
}

async function founderOf(desk: Desk, name: string, passphrase: string): Promise<OperatorRecord> {
  const passphraseHash = await desk.passphrases.hash(passphrase)
  return {
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
    roleSince: null,
    hands: [],
  }
}
