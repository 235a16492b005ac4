import type Client from 'better-sqlite3'

const highest = '\u{10FFFF}'

export type Raw = ReturnType<typeof rawStatements>

/** What the store is held against: the same questions as plain prepared statements on the same file, and nothing around them. */
export function rawStatements(client: Client.Database) {
  const exact = client.prepare(
    'SELECT a.id, h.kind FROM handle h CROSS JOIN account a ON a.number = h.account WHERE h.value = +?',
  )
  const beginning = client.prepare(
    'SELECT a.id FROM (SELECT DISTINCT account FROM handle WHERE value >= +? AND value < +? LIMIT 20) h CROSS JOIN account a ON a.number = h.account',
  )
  const counted = client
    .prepare<[string, string], number>(
      'SELECT count(*) FROM (SELECT DISTINCT account FROM handle WHERE value >= +? AND value < +? LIMIT 1001)',
    )
    .pluck()
  const either = client.prepare(`SELECT a.id FROM (SELECT DISTINCT account FROM (
    SELECT account FROM handle WHERE value >= +? AND value < +? UNION ALL SELECT account FROM handle WHERE value >= +? AND value < +?
  ) LIMIT 20) h CROSS JOIN account a ON a.number = h.account`)
  const both =
    client.prepare(`SELECT a.id FROM (SELECT DISTINCT account FROM handle WHERE value >= +? AND value < +?
    AND account IN (SELECT account FROM handle WHERE value >= +? AND value < +?) LIMIT 20
  ) h CROSS JOIN account a ON a.number = h.account`)
  const bothCounted = client
    .prepare<string[], number>(
      `SELECT count(*) FROM (SELECT DISTINCT account FROM handle WHERE value >= +? AND value < +?
    AND account IN (SELECT account FROM handle WHERE value >= +? AND value < +?) LIMIT 1001)`,
    )
    .pluck()
  const account = client.prepare<[string], { number: number; state: string | null }>(
    'SELECT number, events, state FROM account WHERE id = +?',
  )
  const first = client.prepare<[number], { data: string }>(
    'SELECT data FROM event WHERE account = +? ORDER BY sequence LIMIT 1',
  )
  const events = client.prepare<[number], { data: string }>(
    'SELECT sequence, recorded_at, at, type, data FROM event WHERE account = +? ORDER BY sequence DESC LIMIT 50',
  )
  const records = client.prepare<[string], { facts: string }>(
    'SELECT sequence, at, by, operator_id, role, action, case_id, outcome, rule, facts, digest FROM audit WHERE account_id = +? ORDER BY sequence DESC LIMIT 50',
  )
  const due = client.prepare(
    'SELECT id, due_at FROM account WHERE due_at IS NOT NULL AND due_at <= +? ORDER BY due_at, number LIMIT 100',
  )
  const inside = client.prepare(
    'SELECT a.id, t.rowid FROM account_text t CROSS JOIN account a ON a.number = t.rowid WHERE account_text MATCH +? LIMIT 20',
  )
  return {
    exact: (value: string) => exact.all(value),
    beginning: (start: string) => beginning.all(start, start + highest),
    many: (start: string) => [
      beginning.all(start, start + highest),
      counted.get(start, start + highest),
    ],
    lastFour: (digits: string, backwards: string) =>
      either.all(digits, digits + highest, backwards, backwards + highest),
    both: (words: readonly string[]) => {
      const bounds = words.slice(0, 2).flatMap((word) => [word, word + highest])
      return [both.all(bounds), bothCounted.get(...bounds)]
    },
    inside: (text: string) => inside.all(`"${text.replaceAll('"', '""')}"`),
    page: (id: string) => {
      const row = account.get(id)
      if (row === undefined) throw new Error(`there is no account ${id}`)
      const state: unknown = JSON.parse(row.state ?? first.get(row.number)?.data ?? '')
      return [
        state,
        events.all(row.number).map(({ data }) => JSON.parse(data) as unknown),
        records.all(id).map(({ facts }) => JSON.parse(facts) as unknown),
      ]
    },
    due: (until: number) => due.all(until),
  }
}
