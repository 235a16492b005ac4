import type { Instant } from '@shared/vocabulary/instant'
import { slices } from '../machine/slices'
import type { AuditStore } from '../ports/audit'
import { makeCheckpoint, readCheckpoint, type Checkpoint } from './checkpoint'
import type { Lines } from './checkpointFile'
import type { AuditKeys } from './keys'

/** What keeps the audit honest: its keys, and its checkpoints outside the database. */
export interface AuditTrail {
  readonly keys: AuditKeys
  /**
   * One line each, read in slices: each has a signature. What can't be read as a signed checkpoint is null. Where the key was
   * replaced, only what stands from there on: the rest is signed with a key that nobody has any more.
   */
  checkpoints(): Promise<readonly (Checkpoint | null)[]>
  /** The last that is signed; null where there is none. */
  last(): Checkpoint | null
  /** Whether there has never been a line. */
  isEmpty(): boolean
  /** Leaves a checkpoint of where the audit stands, unless the last one stands there already. */
  mark(audit: AuditStore, at: Instant): void
  /** The same now and then: after so many records, or when the last one is so old. */
  markNowAndThen(audit: AuditStore, at: Instant): void
}

const mostRecords = 1_000
const mostSeconds = 3_600

export function auditTrail(keys: AuditKeys, lines: Lines): AuditTrail {
  async function checkpoints(): Promise<readonly (Checkpoint | null)[]> {
    const pause = slices()
    const read: (Checkpoint | null)[] = []
    for (const line of lines.read()) {
      read.push(readCheckpoint(keys, line))
      await pause()
    }
    return read.slice(Math.max(0, read.findLastIndex((one) => one?.newKey)))
  }

  // From the end: there is one for every thousand records, and nearly always the last line is it.
  function last(): Checkpoint | null {
    for (const line of lines.read().toReversed()) {
      const read = readCheckpoint(keys, line)
      if (read !== null) return read
    }
    return null
  }

  function mark(audit: AuditStore, at: Instant): void {
    const before = last()
    const head = audit.lastingHead()
    if (before !== null && before.sequence >= (head?.sequence ?? 0)) return
    lines.add(JSON.stringify(makeCheckpoint(keys, head, before?.signature ?? null, at)))
  }

  let seen: Checkpoint | null = null
  return {
    keys, checkpoints, last, mark,
    isEmpty: () => lines.read().length === 0,
    markNowAndThen(audit, at) {
      seen ??= last()
      const fresh = (audit.lastingHead()?.sequence ?? 0) - (seen?.sequence ?? 0)
      if (fresh < mostRecords && (fresh <= 0 || at - (seen?.at ?? 0) < mostSeconds)) return
      mark(audit, at)
      seen = last()
    },
  }
}

/**
 * Seals the audit from here on. The first checkpoint is made before the first sealed record and never again: whoever takes
 * the file away can't have it made anew. Where the end of the audit is gone, it goes on after the last checkpoint, so that
 * the gap stays where it is.
 */
export function beginTrail(trail: AuditTrail, audit: AuditStore, at: Instant): void {
  const last = trail.last()
  audit.sealWith(trail.keys.seal, last === null ? null : { sequence: last.sequence, digest: Buffer.from(last.digest, 'hex') })
  if (audit.head()?.digest == null && trail.isEmpty()) trail.mark(audit, at)
}
