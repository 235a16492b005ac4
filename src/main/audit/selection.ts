import { createHash } from 'node:crypto'
import { formatInstant } from '@shared/vocabulary/instant'
import { yieldingPause } from '../platform/yielding'
import type { Audit, AuditFilter, AuditRow } from '../ports/audit'
import { exportText, hexOf, recordLine, type ExportedLines, type ExportFrame } from './exportLines'
import type { AuditTrail } from './trail'

const rowsAtOnce = 50

/** A record, and the digest of the one before it: with the key of the seals it can be checked alone. */
export interface Selected {
  readonly row: AuditRow
  readonly previous: AuditRow['digest']
}

/** The records that a filter lets through, the oldest first. All are gone over: each seals the one before it. */
export async function* selected(
  audit: Audit,
  filter: AuditFilter,
  tell: (done: number, of: number) => void,
): AsyncGenerator<Selected> {
  const last = (await audit.head())?.sequence ?? 0
  const pause = yieldingPause()
  let previous: AuditRow['digest'] = null
  for (let reached = Number.MIN_SAFE_INTEGER; ;) {
    const rows = (await audit.slice(reached, rowsAtOnce)).filter(({ sequence }) => sequence <= last)
    reached = rows.at(-1)?.sequence ?? reached
    if (rows.length === 0) return
    for (const row of rows) {
      if (passes(row, filter)) yield { row, previous }
      previous = row.digest
    }
    tell(reached, last)
    await pause()
  }
}

function passes(row: AuditRow, filter: AuditFilter): boolean {
  const { from, until, operatorId, accountId, caseId, action, outcome, rule } = filter
  const wanted: readonly (readonly [unknown, unknown])[] = [
    [operatorId, row.operator],
    [accountId, row.account],
    [caseId, row.case],
    [action, row.action],
    [outcome, row.outcome],
    [rule, row.rule],
  ]
  return (
    (from === undefined || row.at >= from) &&
    (until === undefined || row.at < until) &&
    wanted.every(([asked, found]) => asked === undefined || asked === found)
  )
}

/**
 * A part of the audit as JSON Lines: as all of it (`exportLines`), but each record carries the digest of the one before it, and the end
 * says how many there are. Its signature tells whether one was taken out.
 */
export async function* selectionLines(
  records: AsyncIterable<Selected>,
  trail: AuditTrail,
  frame: ExportFrame,
  selection: AuditFilter,
): AsyncGenerator<string, ExportedLines> {
  const { keys } = trail
  const sum = createHash('sha256')
  const counted = (text: string): string => {
    sum.update(text)
    return text
  }
  yield counted(
    `${JSON.stringify({
      format: 'latchkey-audit',
      version: 2,
      latchkey: frame.version,
      exportedAt: formatInstant(frame.at),
      selection,
      publicKey: keys.publicKey,
      fingerprint: keys.fingerprint,
      operators: frame.operators.map(({ id, name }) => ({ id, name })),
      checkpoints: (await trail.checkpoints()).filter((one) => one !== null),
    })}\n`,
  )
  let count = 0
  for await (const { row, previous } of records) {
    count += 1
    yield counted(recordLine(row, { previous: hexOf(previous) }))
  }
  const sha256 = sum.digest('hex')
  yield `${JSON.stringify({ end: { records: count, sha256, signature: keys.sign(exportText(sha256)) } })}\n`
  return { records: count, sha256 }
}
