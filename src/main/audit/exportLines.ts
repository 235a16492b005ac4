import { createHash } from 'node:crypto'
import { formatInstant, type Instant } from '@shared/vocabulary/instant'
import { yieldingPause } from '../platform/yielding'
import type { AuditRow, Audit } from '../ports/audit'
import type { OperatorRecord } from '../ports/operators'
import { recordText } from './canonical'
import type { AuditTrail } from './trail'

/** What an export says of itself besides the records. */
export interface ExportFrame {
  readonly at: Instant
  readonly version: string
  readonly operators: readonly OperatorRecord[]
}

/** What an export holds: how many records, and the digest of all that comes before its end. */
export type ExportedLines = { readonly records: number; readonly sha256: string }

/** Between two looks at the clock: some 2 ms. */
const rowsAtOnce = 50

/**
 * The audit as JSON Lines: a header with the public key and the checkpoints, one record a line as it was sealed, and an end
 * that is signed over everything before it, so that the file can be checked without the database and without a key.
 * Contacts are masked as they are in the store: nothing is looked up.
 */
export async function* exportLines(
  audit: Audit,
  trail: AuditTrail,
  frame: ExportFrame,
  tell: (done: number, of: number) => void,
): AsyncGenerator<string, ExportedLines> {
  const { keys } = trail
  const last = (await audit.head())?.sequence ?? 0
  const sum = createHash('sha256')
  const counted = (text: string): string => {
    sum.update(text)
    return text
  }
  yield counted(
    `${JSON.stringify({
      format: 'latchkey-audit',
      version: 1,
      latchkey: frame.version,
      exportedAt: formatInstant(frame.at),
      records: last,
      publicKey: keys.publicKey,
      fingerprint: keys.fingerprint,
      operators: frame.operators.map(({ id, name }) => ({ id, name })),
      checkpoints: (await trail.checkpoints()).filter((one) => one !== null),
    })}\n`,
  )

  const pause = yieldingPause()
  let reached = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = (await audit.slice(reached, rowsAtOnce)).filter(({ sequence }) => sequence <= last)
    reached = rows.at(-1)?.sequence ?? reached
    if (rows.length === 0) break
    yield counted(rows.map((row) => recordLine(row)).join(''))
    tell(reached, last)
    await pause()
  }
  const sha256 = sum.digest('hex')
  yield `${JSON.stringify({ end: { sha256, signature: keys.sign(exportText(sha256)) } })}\n`
  return { records: last, sha256 }
}

/** The record as it was sealed, its time for people, and its digest. A record that is no longer readable stays a line of its own. */
export function recordLine(row: AuditRow, more: object = {}): string {
  const extra = { time: timeOf(row.at), digest: hexOf(row.digest), ...more }
  return `${recordText({ ...row, facts: inOneLine(row.facts) }).slice(0, -1)},${JSON.stringify(extra).slice(1)}\n`
}

export function hexOf(digest: AuditRow['digest']): string | null {
  return digest === null ? null : Buffer.from(digest).toString('hex')
}

function inOneLine(facts: string): string {
  try {
    return JSON.stringify(JSON.parse(facts))
  } catch {
    return JSON.stringify({ unreadable: true })
  }
}

export function timeOf(at: number): string | null {
  return Number.isSafeInteger(at) && Math.abs(at) < 8.64e12 ? formatInstant(at as Instant) : null
}

export function exportText(sha256: string): string {
  return `latchkey audit export 1\n${sha256}`
}
