import type { Instant } from '@shared/vocabulary/instant'
import type { AuditHead, Audit } from '../ports/audit'
import { makeCheckpoint, readCheckpoint, type Checkpoint } from './checkpoint'
import type { Lines } from './checkpointFile'
import type { AuditKeys } from './keys'

/** So many of the newest records are looked at: one of them may have been altered, which is for the check to say. */
const recordsAsked = 50

/** Whether this profile's audit was ever sealed: then it had a key. */
export async function hasSeals(lines: Lines, audit: Audit): Promise<boolean> {
  return lines.read().length > 0 || (await audit.head())?.digest != null
}

/**
 * Whether the audit was sealed with this key, asked before anything else is: a checkpoint that it has signed, or a record that
 * it has sealed, says so. Only what came after the last new key counts, or an old key that was put back would pass.
 */
export async function isKeyOf(keys: AuditKeys, lines: Lines, audit: Audit): Promise<boolean> {
  if (!(await hasSeals(lines, audit))) return true
  const all = lines.read()
  const begun = Math.max(
    0,
    all.findLastIndex((line) => readLine(line)?.newKey === true),
  )
  if (
    all
      .slice(begun)
      .toReversed()
      .some((line) => readCheckpoint(keys, line) !== null)
  )
    return true
  const after = all[begun] === undefined ? 0 : (readLine(all[begun])?.sequence ?? 0)
  const head = (await audit.head())?.sequence ?? 0
  const rows = await audit.slice(Math.max(0, head - recordsAsked - 1), recordsAsked + 1)
  return rows.some(
    (row, index) =>
      row.sequence > after &&
      keys.follows(rows[index - 1]?.digest ?? null, row) &&
      (index > 0 || row.sequence === 1),
  )
}

/** The audit goes on with a new key: what stands before it was sealed with another, and this is the place. */
export function beginWithNewKey(
  keys: AuditKeys,
  lines: Lines,
  head: AuditHead | null,
  at: Instant,
): void {
  const before = lines.read().at(-1)
  lines.add(
    JSON.stringify(
      makeCheckpoint(
        keys,
        head,
        before === undefined ? null : (readLine(before)?.signature ?? null),
        at,
        { newKey: true },
      ),
    ),
  )
}

/** What a line says, whoever has signed it. */
function readLine(line: string): Partial<Checkpoint> | null {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' ? read : null
  } catch {
    return null
  }
}
