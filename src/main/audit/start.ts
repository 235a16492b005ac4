import type { Instant } from '@shared/vocabulary/instant'
import type { AuditHead, Audit } from '../ports/audit'
import type { AuditTrail } from './trail'
import type { Finding } from './walk'

/**
 * Seals the audit from here on, and says what is missing at its end. The first checkpoint is made before the first sealed
 * record and never again: whoever takes the file away can't have it made anew. Where the end of the audit is gone, it goes on
 * after what was seen last, so that the gap stays where it is, and a checkpoint keeps what was seen.
 * @param checkedTo how far it was checked before: it reached that far then
 */
export async function beginTrail(
  trail: AuditTrail,
  audit: Audit,
  at: Instant,
  checkedTo: AuditHead | null = null,
): Promise<readonly Finding[]> {
  const last = trail.last()
  const witness = trail.witness.read()
  const stored = await audit.head()
  const marked =
    last === null ? null : { sequence: last.sequence, digest: Buffer.from(last.digest, 'hex') }
  const seen = later(later(marked, witness.kind === 'seen' ? witness.head : null), checkedTo)
  await audit.sealWith(trail.keys.seal, seen)

  const found: Finding[] = []
  if (witness.kind === 'none' && last?.witness === true)
    found.push({ problem: 'witness-missing', sequence: null, to: null })
  // A key that was just replaced knows nothing of what the one before has witnessed.
  if (witness.kind === 'unreadable' && last?.newKey !== true)
    found.push({ problem: 'witness-unreadable', sequence: null, to: null })
  const cut = await cutOff(audit, stored, seen)
  if (cut !== null) {
    found.push(cut)
    if (seen !== null && seen.sequence > (last?.sequence ?? 0)) trail.keep(seen, at)
  }

  // Before the checkpoint that speaks of it, and only where it is needed: it waits for the disk.
  if (witness.kind !== 'seen') trail.witness.begin(await audit.lastingHead())
  audit.whenLasting(trail.witness.see)
  if (stored?.digest == null && trail.isEmpty()) await trail.mark(audit, at)
  return found
}

function later(one: AuditHead | null, other: AuditHead | null): AuditHead | null {
  return (one?.sequence ?? -1) >= (other?.sequence ?? -1) ? one : other
}

/** What was seen at the end and is not there now: gone, or written over by something else. */
async function cutOff(
  audit: Audit,
  stored: AuditHead | null,
  seen: AuditHead | null,
): Promise<Finding | null> {
  if (seen === null || seen.sequence === 0) return null
  const end = stored?.sequence ?? 0
  if (end < seen.sequence) return { problem: 'cut-off', sequence: end + 1, to: seen.sequence }
  const [row] = await audit.slice(seen.sequence - 1, 1)
  const same =
    row?.sequence === seen.sequence &&
    Buffer.from(row.digest ?? []).equals(Buffer.from(seen.digest ?? []))
  return same ? null : { problem: 'cut-off', sequence: seen.sequence, to: seen.sequence }
}
