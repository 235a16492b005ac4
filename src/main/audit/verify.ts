import { throttledProgress, yieldingPause } from '../platform/yielding'
import type { AuditHead, AuditRow, Audit } from '../ports/audit'
import type { AuditTrail } from './trail'
import { auditWalk, type Finding, type Signed } from './walk'

export interface Verification {
  /** How many records are as they were sealed, from the first on. */
  readonly records: number
  /** How many of these are older than the seals. */
  readonly unsealed: number
  /** How many were sealed with a key that was replaced, so that only their order was checked. */
  readonly otherKey: number
  readonly finding: Finding | null
}

/** Between two looks at the clock: some 2 ms. */
const rowsAtOnce = 50

/** Checks every record and every checkpoint, a few milliseconds at a time. What is appended meanwhile is not looked at. */
export async function verifyAudit(
  audit: Audit,
  trail: AuditTrail,
  tell: (checked: number, of: number) => void,
): Promise<Verification> {
  const head = await audit.head()
  const checkpoints = await trail.checkpoints()
  const walk = auditWalk(trail.keys, checkpoints)
  const answer = (finding: Finding | null): Verification => {
    const { sequence, unsealed, otherKey } = walk.reached()
    return { records: sequence, unsealed, otherKey, finding }
  }

  const pause = yieldingPause()
  const progress = throttledProgress(tell)
  // Sequences begin at 1: what lies below was put there.
  let rows = await upTo(audit, Number.MIN_SAFE_INTEGER, head)
  for (; rows.length > 0; rows = await upTo(audit, walk.reached().sequence, head)) {
    const found = walk.take(rows)
    if (found !== null) return answer(await explained(found, audit, trail, checkpoints))
    progress(walk.reached().sequence, head?.sequence ?? 0)
    await pause()
  }
  return answer(walk.end(head))
}

async function upTo(
  audit: Audit,
  after: number,
  head: AuditHead | null,
): Promise<readonly AuditRow[]> {
  return (await audit.slice(after, rowsAtOnce)).filter(
    ({ sequence }) => sequence <= (head?.sequence ?? 0),
  )
}

/** The same finding, where more can be said of it than that a record was altered. */
export async function explained(
  found: Finding,
  audit: Audit,
  { keys }: AuditTrail,
  checkpoints: Signed,
): Promise<Finding> {
  if (found.problem !== 'altered' || found.sequence === null) return found
  const noneIsOurs = checkpoints.length > 0 && checkpoints.every((one) => one === null)
  if (noneIsOurs && found.sequence === 1) return { ...found, problem: 'other-key' }
  return (await isMisplaced(audit, keys.follows, found.sequence))
    ? { ...found, problem: 'out-of-order' }
    : found
}

/** So far to both sides a record is looked for its own place; from further away it counts as altered. */
const around = 500

/** Whether the record is a whole one from another place nearby: two were swapped, or some were moved along. */
async function isMisplaced(
  audit: Audit,
  follows: AuditTrail['keys']['follows'],
  sequence: number,
): Promise<boolean> {
  const rows = await audit.slice(Math.max(0, sequence - around - 1), 2 * around)
  const row = rows.find((one) => one.sequence === sequence)
  if (row === undefined) return false
  // Of neighbours that were swapped, the one before its place stands in its place now.
  return rows.some(
    (place, index) =>
      place.sequence !== sequence &&
      [rows[index - 1], place].some((before) =>
        follows(before?.digest ?? null, { ...row, sequence: place.sequence }),
      ),
  )
}
