import type { AuditHead, AuditRow } from '../ports/audit'
import { isCanonical } from './canonical'
import type { Checkpoint } from './checkpoint'
import { beginning, type AuditKeys } from './keys'

/**
 * What is wrong with the audit. `altered`: the record is not what was sealed · `out-of-order`: it is a record from another
 * place · `missing`: records from `sequence` to `to` are gone · `cut-off`: the same at the end, or what was an end ·
 * `checkpoint-missing`: the file of checkpoints has lost some, or all · `checkpoint-forged`: a line of it is not signed by
 * this profile · `other-key`: all of it was sealed with a key that this profile does not have · `witness-missing`,
 * `witness-unreadable`: so that of the end after the last checkpoint nothing is known
 */
export type AuditProblem =
  | 'altered'
  | 'out-of-order'
  | 'missing'
  | 'cut-off'
  | 'checkpoint-missing'
  | 'checkpoint-forged'
  | 'other-key'
  | 'witness-missing'
  | 'witness-unreadable'

export interface Finding {
  readonly problem: AuditProblem
  /** Of the first bad record, or the line of the first bad checkpoint; null where it is neither. */
  readonly sequence: number | null
  /** The last one that is gone. */
  readonly to: number | null
}

/** In their order; null: it was not signed by this profile. */
export type Signed = readonly (Checkpoint | null)[]

/**
 * Goes along the audit, record by record, as long as each follows the one before it.
 * @param after where it begins: what came before is not looked at
 */
export function auditWalk(
  keys: AuditKeys,
  checkpoints: Signed,
  after: AuditHead = { sequence: 0, digest: null },
) {
  const kept = checkpoints.filter((one) => one !== null)
  const digests = new Map(kept.map(({ sequence, digest }) => [sequence, digest]))
  const sealedAfter = checkpoints[0]?.sequence ?? Infinity
  /** Up to here another key sealed, which nobody has any more: only the order can be checked, and the last of them. */
  const otherKeyTo = checkpoints[0]?.newKey ? checkpoints[0].sequence : 0
  let previous = after.digest
  let { sequence } = after
  let unsealed = 0
  let otherKey = 0
  let certain = sequence

  function next(row: AuditRow): Finding | null {
    if (row.sequence > sequence + 1) return gap(row.sequence - 1)
    if (row.sequence <= sequence) return { problem: 'altered', sequence: row.sequence, to: null }
    if (row.digest === null && previous === null && row.sequence <= sealedAfter) unsealed += 1
    else if (row.sequence <= otherKeyTo) otherKey += 1
    else if (!isCanonical(row.facts) || !keys.follows(previous, row))
      return { problem: 'altered', sequence: row.sequence, to: null }
    sequence = row.sequence
    previous = row.digest
    const marked = digests.get(sequence)
    if (marked === undefined) return null
    // The seals hold, but a checkpoint has seen other records here: an end was cut off and written over.
    if (marked !== hex(previous)) return { problem: 'cut-off', sequence: certain + 1, to: sequence }
    certain = sequence
    return null
  }

  function gap(to: number): Finding {
    return { problem: digests.has(to) ? 'cut-off' : 'missing', sequence: sequence + 1, to }
  }

  return {
    /** The first row that is not as it was sealed. */
    take(rows: readonly AuditRow[]): Finding | null {
      for (const row of rows) {
        const found = next(row)
        if (found !== null) return found
      }
      return null
    },
    /** What is wrong when no row is left. */
    end(head: AuditHead | null): Finding | null {
      const last = Math.max(head?.sequence ?? 0, ...kept.slice(-1).map((one) => one.sequence))
      return last > sequence
        ? { problem: 'cut-off', sequence: sequence + 1, to: last }
        : badCheckpoint(checkpoints)
    },
    reached: () => ({ sequence, unsealed, otherKey, digest: previous }),
  }
}

/** What is wrong with the checkpoints by themselves; a finding's `sequence` is the line. */
export function badCheckpoint(checkpoints: Signed): Finding | null {
  const forged = checkpoints.indexOf(null)
  if (forged >= 0) return { problem: 'checkpoint-forged', sequence: forged + 1, to: null }
  // The first after a new key follows one that can't be read any more.
  if (checkpoints[0]?.newKey) return brokenLine(checkpoints.slice(1), 1, checkpoints[0].signature)
  const broken = brokenLine(checkpoints, 0, null)
  if (broken !== null) return broken
  return checkpoints[0]?.digest === hex(beginning)
    ? null
    : { problem: 'checkpoint-missing', sequence: null, to: null }
}

/** The first line that doesn't follow the one before it. */
function brokenLine(
  checkpoints: Signed,
  linesBefore: number,
  signature: string | null,
): Finding | null {
  const broken = checkpoints.findIndex(
    (one, index) =>
      one?.previous !== (index === 0 ? signature : (checkpoints[index - 1]?.signature ?? null)),
  )
  return broken < 0
    ? null
    : { problem: 'checkpoint-missing', sequence: linesBefore + broken + 1, to: null }
}

function hex(digest: Uint8Array | null): string {
  return Buffer.from(digest ?? beginning).toString('hex')
}
