import type { AccountId } from '@shared/vocabulary/ids'
import type {
  Audit,
  AuditEntry,
  AuditHead,
  AuditPage,
  AuditRecord,
  AuditRow,
  SealAudit,
} from '../../ports/audit'
import type { Database, Transactions } from '../database'
import { auditColumns, auditRecord, recordColumns, type UnsealedRow } from '../auditRow'
import { preparedOnce, wholeNumber } from '../statements'
import { auditPages } from './auditPages'
import { clockSteps } from './clockSteps'
import type { SettingRows } from './settings'

export interface AuditRows extends Pick<Audit, 'whenLasting'> {
  sealWith(seal: SealAudit, after: AuditHead | null): void
  /** @param clock `corrected`: the records before this one are dated by a clock that was ahead; from here on it counts anew */
  append(entry: AuditEntry, clock?: 'corrected'): void
  list(limit: number, accountId?: AccountId): AuditRecord[]
  page(question: Parameters<Audit['page']>[0]): AuditPage
  slice(after: number, limit: number): AuditRow[]
  head(): AuditHead | null
  lastingHead(): AuditHead | null
  /** Makes what runs a transaction forget the seals of entries that it rolled back, and know which of them last. */
  within(transactions: Transactions): Transactions
  /** Makes all last; what is appended while it does may not. */
  flushing(flush: () => Promise<void>): Promise<void>
}

/** The newest record, and when it was made; unknown of one that only a checkpoint knows. */
type Newest = AuditHead & { readonly at?: number }

/**
 * The statements are written out: an entry is appended within every command, and read by the million when the seals are
 * checked. What was appended last is remembered, so that a row that is taken away while the app runs leaves a gap.
 */
export function auditRows(database: Database, settings: SettingRows): AuditRows {
  const client = database.$client
  const steps = clockSteps(settings)
  const insert = client.prepare<unknown[]>(
    'INSERT INTO audit (sequence, at, by, operator_id, role, action, account_id, case_id, outcome, rule, facts, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const last = client.prepare<[], Newest>(
    'SELECT sequence, digest, at FROM audit ORDER BY sequence DESC LIMIT 1',
  )
  const newest = preparedOnce((limit: number) =>
    client.prepare<[], UnsealedRow>(
      `SELECT ${recordColumns} FROM audit ORDER BY sequence DESC LIMIT ${wholeNumber(limit)}`,
    ),
  )
  const newestOfAccount = preparedOnce((limit: number) =>
    client.prepare<[string], UnsealedRow>(
      `SELECT ${recordColumns} FROM audit WHERE account_id = +? ORDER BY sequence DESC LIMIT ${wholeNumber(limit)}`,
    ),
  )
  const following = preparedOnce((limit: number) =>
    client.prepare<[number], AuditRow>(
      `SELECT ${auditColumns} FROM audit WHERE sequence > +? ORDER BY sequence LIMIT ${wholeNumber(limit)}`,
    ),
  )
  let seal: SealAudit | null = null
  let known: Newest | null = last.get() ?? null
  let transactionsDeep = 0
  /** A transaction that has appended keeps every other connection from doing so: what is known stays true until it ends. */
  let alone = false
  /** What lasts, while there is more that does not yet; undefined: all does. */
  let lasting: AuditHead | null | undefined
  let hearLasting: (head: AuditHead) => void = () => undefined

  function lasts(head: AuditHead | null): void {
    if (head !== null) hearLasting(head)
  }

  /** Another connection of this app may have appended too; rows that are missing are not forgotten. */
  function head(): Newest | null {
    if (alone) return known
    const stored = last.get()
    if (stored !== undefined && stored.sequence > (known?.sequence ?? 0)) known = stored
    return known
  }

  return {
    sealWith(given, after) {
      seal = given
      const newest = head()
      if (after !== null && after.sequence > (newest?.sequence ?? 0))
        known = { ...after, at: newest?.at ?? 0 }
    },
    append(entry, clock) {
      const before = head()
      const row = rowOf(
        clock === 'corrected' ? entry : noEarlier(entry, before),
        (before?.sequence ?? 0) + 1,
      )
      const digest = seal?.(before?.digest ?? null, row) ?? null
      insert.run(
        row.sequence,
        row.at,
        row.by,
        row.operator,
        row.role,
        row.action,
        row.account,
        row.case,
        row.outcome,
        row.rule,
        row.facts,
        digest,
      )
      if (clock === 'corrected') steps.add(row.sequence)
      known = { sequence: row.sequence, digest, at: row.at }
      alone = transactionsDeep > 0
      if (alone) return
      lasting = undefined
      lasts(headOf(known))
    },
    list: (limit, accountId) =>
      (accountId === undefined ? newest(limit).all() : newestOfAccount(limit).all(accountId)).map(
        auditRecord,
      ),
    page: auditPages(database, steps, () => head()?.sequence ?? 0),
    head: () => headOf(head()),
    lastingHead: () => (lasting === undefined ? headOf(head()) : lasting),
    whenLasting: (hear) => (hearLasting = hear),
    slice: (after, limit) => following(limit).all(after),
    async flushing(flush) {
      const reached = headOf(head())
      await flush()
      if (lasting === undefined || (lasting?.sequence ?? 0) >= (reached?.sequence ?? 0)) return
      lasting = reached?.sequence === head()?.sequence ? undefined : reached
      lasts(reached)
    },
    within:
      (transactions) =>
      (work, until = 'now') => {
        const before = known
        transactionsDeep++
        try {
          const value = transactions(work, until)
          if (transactionsDeep > 1 || known === before) return value
          lasting = until === 'now' ? undefined : lasting === undefined ? headOf(before) : lasting
          if (until === 'now') lasts(headOf(known))
          return value
        } catch (error) {
          known = before
          alone = false
          throw error
        } finally {
          if (--transactionsDeep === 0) alone = false
        }
      },
  }
}

function headOf(newest: Newest | null): AuditHead | null {
  return newest === null ? null : { sequence: newest.sequence, digest: newest.digest }
}

/** Whoever reads the audit by time counts on it: a clock that was set back stands still in it until it was made up for. */
function noEarlier(entry: AuditEntry, newest: Newest | null): AuditEntry {
  return newest?.at === undefined || entry.at >= newest.at
    ? entry
    : { ...entry, at: newest.at as AuditEntry['at'] }
}

/**
 * The text as SQLite stores it, so that just that is sealed: half of a character becomes U+FFFD. What somebody tried is
 * written down whatever they called it.
 */
function whole<T extends string | null>(text: T): T | string {
  return text === null ? text : text.toWellFormed()
}

function rowOf(
  { at, by, action, accountId, caseId, outcome, rule, facts }: AuditEntry,
  sequence: number,
): UnsealedRow {
  const operator = by.kind === 'operator' ? by : null
  const keys = Object.keys(facts)
  return {
    sequence,
    at,
    by: by.kind,
    operator: whole(operator?.id ?? null),
    role: operator?.role ?? null,
    action: whole(action),
    account: whole(accountId),
    case: whole(caseId),
    outcome,
    rule,
    // The keys in order, so that the text is the same however the facts were put together.
    facts: keys.length > 1 ? JSON.stringify(facts, keys.sort()) : JSON.stringify(facts),
  }
}
