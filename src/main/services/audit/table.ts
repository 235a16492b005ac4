import { createHash } from 'node:crypto'
import { caseNumber } from '@shared/vocabulary/caseNumber'
import type { ListSeparator } from '@shared/vocabulary/table'
import { timeOf, hexOf, type ExportedLines, type ExportFrame } from '../../audit/exportLines'
import type { Selected } from '../../audit/selection'
import type { AuditTrail } from '../../audit/trail'
import { exportTable } from '../../directory/export/table'

/** The first one says what the file is: the verifier goes by it. */
const columns = [
  'latchkey-audit',
  'time',
  'operator',
  'role',
  'action',
  'outcome',
  'rule',
  'account',
  'case',
  'contact',
  'reason',
  'approved by',
  'facts',
  'digest',
] as const

/**
 * Records as a table for a spreadsheet, which computes none of it. The last row seals the file: how many records, the SHA-256 of all
 * above it, its signature, and the key.
 */
export async function* auditTable(
  records: AsyncIterable<Selected>,
  { keys }: AuditTrail,
  { operators }: ExportFrame,
  separator: ListSeparator,
): AsyncGenerator<string, ExportedLines> {
  const names = new Map(operators.map(({ id, name }) => [id as string, name]))
  const sum = createHash('sha256')
  let count = 0
  async function* rows() {
    for await (const { row } of records) {
      count += 1
      const facts = factsOf(row.facts)
      yield [
        String(row.sequence),
        timeOf(row.at),
        row.operator === null ? row.by : (names.get(row.operator) ?? row.operator),
        row.role,
        row.action,
        row.outcome,
        row.rule,
        row.account,
        row.case === null ? null : caseNumber(row.case),
        textOf(facts['contact']),
        textOf(facts['reason'] ?? facts['why']),
        names.get(textOf(facts['approvedBy']) ?? '') ?? null,
        row.facts,
        hexOf(row.digest),
      ]
    }
  }
  for await (const piece of exportTable(columns, rows(), separator)) {
    sum.update(piece)
    yield piece
  }
  const sha256 = sum.digest('hex')
  const [signature, key] = [keys.sign(tableText(sha256)), keys.publicKey].map((text) =>
    Buffer.from(text, 'base64').toString('hex'),
  )
  const end = ['latchkey-audit-end', String(count), sha256, signature, key]
  yield `${end.join(separator === 'semicolon' ? ';' : ',')}\r\n`
  return { records: count, sha256 }
}

function tableText(sha256: string): string {
  return `latchkey audit table 1\n${sha256}`
}

function factsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
