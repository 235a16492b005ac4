import type { Instant } from '@shared/vocabulary/instant'
import { yieldingPause } from '../platform/yielding'
import type { AuditHead, Audit } from '../ports/audit'
import { makeCheckpoint, readCheckpoint, type Checkpoint } from './checkpoint'
import type { Lines } from './checkpointFile'
import type { AuditKeys } from './keys'
import { slotsInMemory } from './slots'
import { makeWitness, type Witness } from './witness'

/** What keeps the audit honest: its keys, and outside the database its checkpoints and the witness of its end. */
export interface AuditTrail {
  readonly keys: AuditKeys
  readonly witness: Witness
  /**
   * One line each, read in slices: each has a signature. What can't be read as a signed checkpoint is null. Where the key was
   * replaced, only what stands from there on: the rest is signed with a key that nobody has any more.
   */
  checkpoints(): Promise<readonly (Checkpoint | null)[]>
  /** Those from a record on. The others are not looked at, nor what can't be read. */
  checkpointsFrom(sequence: number): Promise<readonly Checkpoint[]>
  /** The last that is signed; null where there is none. */
  last(): Checkpoint | null
  /** Whether there has never been a line. */
  isEmpty(): boolean
  /** Leaves a checkpoint of where the audit stands, unless the last one stands there already. */
  mark(audit: Audit, at: Instant): Promise<void>
  /** The same now and then: after so many records, or when the last one is so old. */
  markNowAndThen(audit: Audit, at: Instant): Promise<void>
  /** Leaves a checkpoint of what was seen at the end and is not there any more, so that it stays missed. */
  keep(seen: AuditHead, at: Instant): void
}

const mostRecords = 1_000
const mostSeconds = 3_600

export function auditTrail(keys: AuditKeys, lines: Lines, slots = slotsInMemory()): AuditTrail {
  const witness = makeWitness(keys, slots)

  async function checkpoints(): Promise<readonly (Checkpoint | null)[]> {
    const pause = yieldingPause()
    const read: (Checkpoint | null)[] = []
    for (const line of lines.read()) {
      read.push(readCheckpoint(keys, line))
      await pause()
    }
    return read.slice(
      Math.max(
        0,
        read.findLastIndex((one) => one?.newKey),
      ),
    )
  }

  // From the end: there is one for every thousand records, and nearly always the last line is it.
  function last(): Checkpoint | null {
    for (const line of lines.read().toReversed()) {
      const read = readCheckpoint(keys, line)
      if (read !== null) return read
    }
    return null
  }

  async function mark(audit: Audit, at: Instant): Promise<void> {
    const before = last()
    const head = await audit.lastingHead()
    if (before !== null && before.sequence >= (head?.sequence ?? 0)) return
    add(head, at, before)
  }

  function add(head: AuditHead | null, at: Instant, before: Checkpoint | null): void {
    lines.add(
      JSON.stringify(
        makeCheckpoint(
          keys,
          head,
          before?.signature ?? null,
          at,
          witness.read().kind === 'seen' ? { witness: true } : {},
        ),
      ),
    )
  }

  async function checkpointsFrom(sequence: number): Promise<readonly Checkpoint[]> {
    const pause = yieldingPause()
    const later: Checkpoint[] = []
    // From the end, as far as is needed.
    for (const line of lines.read().toReversed()) {
      const read = readCheckpoint(keys, line)
      if (read === null) continue
      if (read.sequence < sequence) break
      later.push(read)
      if (read.newKey === true) break
      await pause()
    }
    return later.toReversed()
  }

  let seen: Checkpoint | null = null
  return {
    keys,
    witness,
    checkpoints,
    checkpointsFrom,
    last,
    mark,
    keep: (head, at) => add(head, at, last()),
    isEmpty: () => lines.read().length === 0,
    async markNowAndThen(audit, at) {
      seen ??= last()
      const fresh = ((await audit.lastingHead())?.sequence ?? 0) - (seen?.sequence ?? 0)
      if (fresh < mostRecords && (fresh <= 0 || at - (seen?.at ?? 0) < mostSeconds)) return
      await mark(audit, at)
      seen = last()
    },
  }
}
