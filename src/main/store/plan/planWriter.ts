import path from 'node:path'
import type Client from 'better-sqlite3'
import { problemSeverities } from '@shared/vocabulary/directory'
import { syncFile, syncFolder } from '../../disk/durable'
import { rowClasses, type PlanWriter } from '../../ports/imports'
import { createPlan } from './planFile'

const kinds = { id: 0, skeleton: 1, account: 2 } as const
/** Writes between two commits: one for each would take longer than the writing. */
const writesAtOnce = 10_000

/** Begins a plan in a new file. @throws where the file is there already or can't be made. */
export function planWriter(file: string): PlanWriter {
  const client = createPlan(file)
  const addRow = client.prepare<[number, number, string]>(
    'INSERT INTO row (class, acceptable, data) VALUES (?, ?, ?)',
  )
  const addProblem = client.prepare<[number, string, string, number, string]>(
    'INSERT INTO problem (cost, problem, field, line, data) VALUES (?, ?, ?, ?, ?)',
  )
  const claim = client.prepare<[number, string, number, string | null]>(
    'INSERT OR IGNORE INTO claimed (kind, key, line, file) VALUES (?, ?, ?, ?)',
  )
  const claimed = client.prepare<[number, string], { line: number; file: string | null }>(
    'SELECT line, file FROM claimed WHERE kind = +? AND key = +?',
  )
  const know = client.prepare<[number, string, string]>(
    'INSERT OR IGNORE INTO known (kind, key, account) VALUES (?, ?, ?)',
  )
  const known = client
    .prepare<[number, string], string>('SELECT account FROM known WHERE kind = +? AND key = +?')
    .pluck()
  const writing = inLongTransactions(client)

  return {
    row({ class: rowClass, ...row }) {
      writing.count()
      addRow.run(
        rowClasses.indexOf(rowClass),
        Number(row.statusUnknown === true || (row.held !== null && row.held.acceptable !== null)),
        JSON.stringify(row),
      )
    },
    problem(problem) {
      writing.count()
      addProblem.run(
        problemSeverities.indexOf(problem.severity),
        problem.problem,
        problem.field ?? '',
        problem.line,
        JSON.stringify(problem),
      )
    },
    claim(of, key, { line, file }) {
      writing.count()
      if (claim.run(kinds[of], key, line, file ?? null).changes === 1) return null
      const first = claimed.get(kinds[of], key)
      return first === undefined
        ? null
        : { line: first.line, ...(first.file === null ? {} : { file: first.file }) }
    },
    isClaimed: (accountId) => claimed.get(kinds.account, accountId) !== undefined,
    know(of, key, accountId) {
      writing.count()
      know.run(kinds[of], key, accountId)
    },
    known: (of, key) => known.get(kinds[of], key) ?? null,
    finish(summary) {
      writing.end()
      if (summary.fileRefused !== null) client.exec('DELETE FROM row')
      client.exec(
        'DROP TABLE known; DROP TABLE claimed; CREATE INDEX row_class ON row (class, number); CREATE INDEX problem_cost ON problem (cost, line, number); CREATE INDEX problem_kind ON problem (problem, field, cost, line, number); CREATE TABLE kind AS SELECT problem, field, min(cost) AS cost, min(line) AS line, count(*) AS count FROM problem GROUP BY problem, field',
      )
      client.prepare('INSERT INTO summary (data) VALUES (?)').run(JSON.stringify(summary))
      client.pragma('journal_mode = WAL')
      // Once an import is committed its changes are owed, whatever happens to the machine: so the plan must be on the disk before.
      syncFile(file)
      syncFolder(path.dirname(file))
    },
    close() {
      client.close()
    },
  }
}

function inLongTransactions(client: Client.Database): { count(): void; end(): void } {
  let writes = 0
  const end = (): void => {
    if (client.inTransaction) client.exec('COMMIT')
    writes = 0
  }
  return {
    count() {
      if (writes >= writesAtOnce) end()
      if (writes === 0) client.exec('BEGIN')
      writes += 1
    },
    end,
  }
}
