import { yieldingPause } from '../platform/yielding'
import type { AuditHead, AuditRow, Audit } from '../ports/audit'
import type { AuditTrail } from './trail'
import { explained } from './verify'
import { auditWalk, type Finding, type Signed } from './walk'

export interface Portion {
  /** Where the next one begins. */
  readonly reached: AuditHead
  readonly found: readonly Finding[]
  /** No record is left. */
  readonly ended: boolean
}

/** Between two looks at the clock: some 2 ms. */
const rowsAtOnce = 50
/** More than these say nothing that they don't. */
const mostFindings = 10

/**
 * Looks at so many records after a place, a few milliseconds at a time. What is not as it was sealed is passed over, so that
 * the rest is looked at as well: a gap that is known must not hide what is done behind it.
 */
export async function checkPortion(
  audit: Audit,
  trail: AuditTrail,
  checkpoints: Signed,
  after: AuditHead,
  most: number,
): Promise<Portion> {
  const last = (await audit.head())?.sequence ?? 0
  const found: Finding[] = []
  const pause = yieldingPause()
  let walk = auditWalk(trail.keys, checkpoints, after)
  // Sequences begin at 1: what lies below was put there.
  let place = after.sequence === 0 ? Number.MIN_SAFE_INTEGER : after.sequence
  const here = (ended: boolean): Portion => ({
    reached: { sequence: walk.reached().sequence, digest: walk.reached().digest },
    found,
    ended,
  })

  for (let left = most; left > 0; await pause()) {
    const rows = (await audit.slice(place, Math.min(rowsAtOnce, left))).filter(
      ({ sequence }) => sequence <= last,
    )
    if (rows.length === 0) return here(true)
    for (const row of rows) {
      const wrong = walk.take([row])
      if (wrong !== null) {
        found.push(await explained(wrong, audit, trail, checkpoints))
        const goingOn = afterWrong(wrong, row, checkpoints)
        walk = auditWalk(trail.keys, checkpoints, goingOn)
        // Where what stood before it is known, the record behind a gap has to follow that.
        if (goingOn.sequence < row.sequence && walk.take([row]) !== null)
          walk = auditWalk(trail.keys, checkpoints, row)
        if (found.length >= mostFindings || wrong.problem === 'other-key')
          return {
            reached: {
              sequence: last,
              digest: (await audit.slice(last - 1, 1))[0]?.digest ?? null,
            },
            found,
            ended: true,
          }
      }
      place = row.sequence
    }
    left -= rows.length
  }
  return here(false)
}

function afterWrong({ to }: Finding, row: AuditRow, checkpoints: Signed): AuditHead {
  const before =
    to === row.sequence - 1 ? checkpoints.find((one) => one?.sequence === to) : undefined
  return before == null
    ? { sequence: Math.max(row.sequence, 0), digest: row.digest }
    : { sequence: before.sequence, digest: Buffer.from(before.digest, 'hex') }
}
