import type Client from 'better-sqlite3'
import { UnreadableRecord } from '../ports/unreadable'
import { checksumOf, type Value } from './checksum'

/**
 * The tables whose rows carry a checksum, and the columns that it is made over, in this order: all of them, the key first.
 * What can be made anew from an account (`handle`, `due_date`, `support_case`, `account_text`) has none: the account itself
 * says whether it is right. The audit has its seals.
 */
const columnsOf = {
  account: ['number', 'id', 'events', 'due_at', 'approval_until', 'state'],
  event: [
    'sequence',
    'account',
    'recorded_at',
    'at',
    'type',
    'data',
    'policy_id',
    'policy_version',
  ],
  message: [
    'sequence',
    'id',
    'account',
    'contact_id',
    'kind',
    'value',
    'template',
    'language',
    'facts',
    'has_code',
    'at',
  ],
  delivery_attempt: ['sequence', 'message_id', 'at', 'state', 'answer'],
  delivery: [
    'message',
    'kind',
    'has_code',
    'state',
    'since',
    'due_at',
    'tries',
    'worth_until',
    'reference',
    'doubtful',
  ],
  delivery_report: ['sequence', 'message', 'key', 'at', 'state', 'status', 'answer'],
  transport: ['kind', 'type', 'settings', 'changed_at', 'changed_by'],
  transport_secret: ['kind', 'name', 'sealed', 'at'],
  reset_token: [
    'digest',
    'account_id',
    'case_id',
    'contact_id',
    'message_id',
    'purpose',
    'at',
    'expires_at',
    'used_at',
    'ended_at',
  ],
  operator: [
    'id',
    'name',
    'name_key',
    'role',
    'passphrase_hash',
    'created_at',
    'failures_in_row',
    'locked_until',
    'passphrase_given_at',
    'last_sign_in_at',
    'removed_at',
    'role_since',
    'hands',
  ],
  setting: ['key', 'value'],
  policy_record: ['sequence', 'kind', 'at', 'operator_id', 'pack', 'document', 'reason'],
  hook_notice: ['id', 'case_id', 'at', 'body'],
  request: ['id', 'operator_id', 'account_id', 'digest', 'answer', 'at'],
  desk_approval: [
    'id',
    'act',
    'digest',
    'about',
    'reason',
    'asked_by',
    'asked_at',
    'expires_at',
    'decided_by',
    'decided_at',
    'decision',
    'why',
    'withdrawn_at',
    'used_at',
  ],
} as const

export type CheckedTable = keyof typeof columnsOf

/** The columns of a table with the checksum at their end, as a statement selects them. */
export function checkedColumns(table: CheckedTable, alias: string = table): string {
  return [...columnsOf[table], 'checksum'].map((column) => `${alias}.${column}`).join(', ')
}

/** How many these are. */
export function widthOf(table: CheckedTable): number {
  return columnsOf[table].length + 1
}

/** Adds a row; `checked` makes its values. */
export function insertInto(table: CheckedTable): string {
  const columns = [...columnsOf[table], 'checksum']
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
}

/**
 * The values of a row with their checksum.
 * @throws RangeError for a text with half of a character, a surrogate without the other: SQLite would keep another text.
 */
export function checked(values: readonly Value[]): Value[] {
  for (const value of values)
    if (typeof value === 'string' && !value.isWellFormed())
      throw new RangeError('a text with half of a character can’t be stored')
  return [...values, checksumOf(values)]
}

/**
 * Whether a row is what was stored.
 * @param row it has the columns of `checkedColumns` from `from` on
 */
export function isWhole(table: CheckedTable, row: readonly Value[], from = 0): boolean {
  const sum = from + columnsOf[table].length
  return row[sum] === checksumOf(row, from, sum)
}

/**
 * The same for whoever can't do without the row.
 * @param key what it is known by
 * @throws UnreadableRecord
 */
export function verify(
  table: CheckedTable,
  row: readonly Value[],
  from = 0,
  key: Value | undefined = row[from],
): void {
  if (!isWhole(table, row, from)) throw new UnreadableRecord(table, String(key))
}

/** The SQL function `row_checksum`, for the migration that gives rows of before their checksum. */
export function addChecksumFunction(client: Client.Database): void {
  client.function('row_checksum', { varargs: true, deterministic: true }, (...values: Value[]) =>
    checksumOf(values),
  )
}
